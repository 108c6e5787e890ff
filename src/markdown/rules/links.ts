import { routes } from "../../i18n/index.ts";
import type { LinkMeaning } from "../document.ts";
import { attribute } from "../meaning.ts";
import {
  decode,
  eachInline,
  environmentOf,
  fileLine,
  plainText,
  report,
  type Environment,
  type Rule,
} from "../environment.ts";

/**
 * Decides what each link is: `law:civil-code/148`, `../merchants/x.md#id`, `#id` or an outside address.
 * What it points to must exist; the meaning is left for the writers.
 */
export const links: Rule = (markdown) => {
  markdown.core.ruler.after("inline", "biantu_links", (state) => {
    const environment = environmentOf(state);
    eachInline(state.tokens, (token, line, siblings, index) => {
      if (token.type !== "link_open") return;
      const href = attribute(token, "href") ?? "";
      const close = siblings.findIndex((other, at) => at > index && other.type === "link_close");
      const text = plainText(siblings.slice(index + 1, close));
      if (text.trim() === "") report(environment, line, `链接${href}没有文字`, "[文字](地址)");
      const meaning = resolve(href, environment, line, text);
      if (!meaning) return;
      token.meta = { ...token.meta, link: meaning };
      environment.links.push({ meaning, text, line: fileLine(environment, line) });
    });
  });
};

function resolve(
  encoded: string,
  environment: Environment,
  line: number,
  text: string,
): LinkMeaning | undefined {
  const { law, locale, page } = environment.context;
  // As it is: decoded and encoded again, `%25` would no longer mean a percent sign.
  if (/^(?:https?:\/\/|mailto:|tel:)/u.test(encoded)) return { kind: "external", href: encoded };
  const href = decode(encoded);
  if (href.startsWith("law:")) {
    const target = href.slice("law:".length);
    const found = law.resolve(target);
    if (!found) {
      report(environment, line, `没有${target}这条法律`, law.nearest(target).join("、"));
      return undefined;
    }
    environment.lawReferences.push({
      target,
      text,
      line: fileLine(environment, line),
      law: found,
    });
    const address = found.provision
      ? routes.provision(locale, target)
      : routes.instrument(locale, target);
    return { kind: "law", href: address, target };
  }
  if (href.startsWith("#")) return { kind: "fragment", href, fragment: href.slice(1) };
  const [path = "", fragment] = href.split("#");
  if (path.endsWith(".md")) {
    const target = page(path);
    if (!target) {
      report(
        environment,
        line,
        `没有${path}这一页`,
        "从本文件出发的相对路径，例如../analysis/civil.md",
      );
      return undefined;
    }
    return {
      kind: "page",
      href: fragment === undefined ? target.href : `${target.href}#${fragment}`,
      file: target.file,
      fragment,
    };
  }
  report(environment, line, `不认识的链接${href}`, "law:…、相对的.md路径、#编号，或https://…");
  return undefined;
}
