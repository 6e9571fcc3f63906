import { Link, Outlet, useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { Me } from "#contract/access.ts";
import { roles } from "#domain/access/role.ts";
import { Bell } from "#web/reminders/bell.tsx";
import { destinationsFor } from "./navigation.ts";
import { useSignedIn, useSignOut } from "./session.ts";
import "./shell.css";

/** The signed-in app: banner, navigation, the page, and on a phone a bar at the foot. */
export function Shell() {
  const me = useSignedIn();
  const pages = destinationsFor(me.acting?.role ?? null);
  useFocusOnPage();
  const active = { className: "here", "aria-current": "page" } as const;
  return (
    <>
      <a className="skip" href="#page">
        跳到正文
      </a>
      {me.demonstration && <p className="demo-strip">演示系统，企业和人员均为虚构，请勿录入真实数据</p>}
      <header className="banner">
        <Link to="/" className="brand">
          <span className="brand-name">治源</span>
          <span className="brand-place">{me.installation}</span>
        </Link>
        <nav className="main-nav" aria-label="主导航">
          {pages.map(({ to, label, search = {} }) => (
            <Link
              key={to}
              to={to}
              search={search}
              activeProps={active}
              activeOptions={{ exact: to === "/", includeSearch: false }}
            >
              {label}
            </Link>
          ))}
        </nav>
        {me.acting?.business && <Bell />}
        <Who me={me} />
      </header>
      <main id="page" tabIndex={-1}>
        <Outlet />
      </main>
      <nav className="foot-nav" aria-label="常用">
        {pages
          .filter((page) => page.onPhone)
          .map(({ to, label, search = {} }) => (
            <Link
              key={to}
              to={to}
              search={search}
              activeProps={active}
              activeOptions={{ exact: to === "/", includeSearch: false }}
            >
              {label}
            </Link>
          ))}
      </nav>
    </>
  );
}

/** Moves the focus to the page when another one opens, so that the keyboard and screen readers begin at its start. */
function useFocusOnPage(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onResolved", ({ pathChanged }) => {
        if (pathChanged) document.getElementById("page")?.focus({ preventScroll: true });
      }),
    [router],
  );
}

/** Who is signed in and in which post; on a phone it also holds the pages that the foot has no room for. */
function Who({ me }: { readonly me: Me }) {
  const signOut = useSignOut();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => closedByClickOutside(menu.current), []);
  const { acting } = me;
  const close = () => menu.current?.removeAttribute("open");
  return (
    <details className="who" ref={menu}>
      <summary>
        <span className="who-name">{me.name}</span>
        <span className="who-post">{acting ? (acting.place ?? roles[acting.role]) : "没有任职"}</span>
      </summary>
      <div className="who-menu">
        {acting && <p className="quiet">{roles[acting.role]}</p>}
        <div className="who-pages">
          {destinationsFor(acting?.role ?? null)
            .filter((page) => !page.onPhone)
            .map(({ to, label }) => (
              <Link key={to} to={to} onClick={close}>
                {label}
              </Link>
            ))}
        </div>
        <Link to="/account" onClick={close}>
          我的账号{me.posts.length > 1 ? "、切换任职" : ""}
        </Link>
        <button type="button" onClick={() => void signOut()}>
          退出登录
        </button>
      </div>
    </details>
  );
}

function closedByClickOutside(menu: HTMLDetailsElement | null): () => void {
  const close = (event: Event) => {
    if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  };
  document.addEventListener("click", close);
  return () => document.removeEventListener("click", close);
}
