import type { HtmlTagDescriptor, Plugin } from "vite";

const tag = (name: string, attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: name, attrs, injectTo: "head-prepend" });

/** What the pages of all apps have in common. */
export function page(): Plugin {
  return {
    name: "page-of-an-app",
    transformIndexHtml: {
      order: "pre",
      handler: () => [
        tag("meta", { charset: "utf-8" }),
        tag("meta", { name: "viewport", content: "width=device-width, initial-scale=1, viewport-fit=cover" }),
        tag("meta", { name: "theme-color", content: "#0f3d3e" }),
        tag("link", { rel: "stylesheet", href: "/src/kit/page.css" }),
        { tag: "noscript", children: "Comanda needs JavaScript.", injectTo: "body" },
      ],
    },
  };
}
