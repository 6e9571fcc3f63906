/** The value at a dotted path (`content.causes.0.cause`); undefined where nothing stands. */
export function valueAt(values: unknown, path: string): unknown {
  if (path === "") return values;
  return path.split(".").reduce<unknown>((inside, key) => stepInto(inside, key), values);
}

function stepInto(inside: unknown, key: string): unknown {
  if (inside === null || typeof inside !== "object") return undefined;
  return Object.hasOwn(inside, key) ? (inside as Record<string, unknown>)[key] : undefined;
}

/** The values with another one at a path; what lies on the way is made where it is missing, a list where the key is a number. */
export function withValue(values: unknown, path: string, value: unknown): unknown {
  if (path === "") return value;
  const [key = "", ...rest] = path.split(".");
  const inner = withValue(stepInto(values, key), rest.join("."), value);
  if (Array.isArray(values) || (/^\d+$/.test(key) && (values === undefined || values === null))) {
    const list: unknown[] = Array.isArray(values) ? [...values] : [];
    list[Number(key)] = inner;
    return list;
  }
  return { ...(values as object | null), [key]: inner };
}

/** A name below another: `content` and `root` make `content.root`. */
export function joined(prefix: string, name: string): string {
  return prefix === "" ? name : `${prefix}.${name}`;
}

/** The id of the control at a path, for its label and for jumping to it. */
export function controlId(path: string): string {
  return `field-${path.replaceAll(".", "-")}`;
}
