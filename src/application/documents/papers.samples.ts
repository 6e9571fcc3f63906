import type { Books, OpenBooks } from "#application/books.ts";
import type { HazardFilters, ListPlace } from "#application/hazards/hazard-book.ts";
import type { Appending, KeptEntry } from "#application/ledger/ledger-book.ts";
import { anItem, aStandard } from "#domain/criteria/standard.samples.ts";
import { cast, now } from "#domain/hazards/hazard.samples.ts";
import { standingJudgement } from "#domain/hazards/hazard.ts";
import type { Story } from "#domain/hazards/story.samples.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import { anEnterprise, anOrganisation, aPost } from "#domain/parties/parties.samples.ts";
import { noLimits } from "#domain/rules/limit.ts";

/** The criterion that the sample judgement cites. */
const standards = [
  aStandard({
    id: "gongmao-2023",
    title: "示例工贸重大事故隐患判定标准",
    documentNumber: "示例令第10号",
    items: [anItem({ standard: "gongmao-2023", code: "11.10", clause: "第十一条第（十）项" })],
  }),
];

const organisations = [
  anOrganisation({ id: "org_lead", name: "示例县工信局" }),
  anOrganisation({ id: "org_filing", name: "示例县应急管理局", kind: "emergency-bureau" }),
];

const staff = [cast.principal, cast.safety, cast.technical, cast.team];
const posts = [...staff, cast.officer1, cast.officer3].map((one) =>
  aPost({ person: one.person, role: one.role, enterprise: one.enterprise, organisation: one.organisation }),
);

/** Every person is called 某 and their id, so that a test can say who stands where. */
const namesOf = async () =>
  Object.assign(new Map<string, string>(), { get: (id: string) => `某${id.slice(4)}` });

function keptEntries({ entries, hazard }: Story): readonly KeptEntry[] {
  return entries.map((entry) => ({
    home: hazard.belonging.home,
    subjectKind: "hazard",
    subjectId: hazard.id,
    seq: entry.seq,
    actId: `act_${entry.seq}`,
    act: entry.act,
    version: entry.version,
    payload: entry.payload,
    actor: entry.actor,
    post: entry.post,
    onBehalf: entry.onBehalf,
    happenedAt: entry.times.happened,
    deviceAt: entry.times.device,
    at: entry.times.received,
    hashBefore: null,
    hash: "",
  }));
}

type Worded = Readonly<Record<string, Organisation["paperWordings"]>>;

/**
 * Books in memory that hold these stories and let everybody read them; what papers do not need is not there. `worded` is
 * how bodies word their papers, `phone` the number of whoever is registered as a unit's contact.
 */
export function booksHolding(
  stories: readonly Story[],
  worded: Worded = {},
  phone: string | null = "0355-0000000",
): OpenBooks {
  const storyOf = (id: string) => stories.find(({ hazard }) => hazard.id === id);
  const books = {
    hazards: {
      find: async (id: string) => storyOf(id)?.hazard ?? null,
      countOf: async ({ level }: HazardFilters) =>
        stories.filter(({ hazard }) => level === undefined || standingJudgement(hazard)?.level === level)
          .length,
      placesAfter: async (_query: HazardFilters, after: ListPlace | null, most: number) => {
        const from = stories.findIndex(({ hazard }) => hazard.id === after?.id) + 1;
        return stories.slice(from, from + most).map(({ hazard }) => ({ id: hazard.id, by: null }));
      },
      findAll: async (ids: readonly string[]) => {
        const held = new Map(stories.map(({ hazard }) => [hazard.id, hazard]));
        return ids.flatMap((id) => held.get(id) ?? []);
      },
    },
    ledger: {
      now: async () => now,
      append: async ({ decision, actor, post, onBehalf, at }: Appending) => {
        const times = { happened: at, device: null, received: at };
        return { entry: { ...decision, actor, post, onBehalf, times, seq: 1 } };
      },
      entriesOf: async ({ id }: { readonly id: string }) => {
        const story = storyOf(id);
        return story ? keptEntries(story) : [];
      },
    },
    enterprises: {
      find: async (id: string) => (id === "ent_1" ? anEnterprise({ safetyContact: "per_contact" }) : null),
    },
    organisations: {
      all: async () => organisations,
      find: async (id: string) => {
        const found = organisations.find((one) => one.id === id);
        const paperWordings = worded[id];
        return found ? { ...found, ...(paperWordings ? { paperWordings } : {}) } : null;
      },
    },
    rules: { kept: async () => [], limitsBy: () => noLimits },
    library: { standards: async () => standards, successions: async () => [] },
    persons: { namesOf, phoneOf: async () => phone, open: async () => null },
    accounts: {
      postsAt: async (place: { readonly enterprise?: string; readonly organisation?: string }) =>
        posts.filter((post) =>
          place.enterprise ? post.enterprise === place.enterprise : post.organisation === place.organisation,
        ),
    },
  };
  return (_actor, _urgency, work) => work(books as unknown as Books);
}
