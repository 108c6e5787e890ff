import { attribute } from "../meaning.ts";
import { decode, eachInline, environmentOf, plainText, report, type Rule } from "../environment.ts";

/** A picture has words for those who cannot see it, and comes from this project, never from another site. */
export const images: Rule = (markdown) => {
  markdown.core.ruler.after("inline", "biantu_images", (state) => {
    const environment = environmentOf(state);
    eachInline(state.tokens, (token, line) => {
      if (token.type !== "image") return;
      // As the author wrote it, not percent-encoded: it is the name of a file.
      const source = decode(attribute(token, "src") ?? "");
      token.attrSet("src", source);
      const words = plainText(token.children).trim();
      token.content = words;
      if (words === "") {
        report(environment, line, `图片${source}没有替代文字`, "![图里有什么](路径)");
      }
      if (/^[a-z]+:|^\/\//iu.test(source)) {
        report(environment, line, `图片${source}不在本项目里`, "把图片放在页面旁边，写相对路径");
      } else if (environment.context.image(source)) {
        environment.images.push(source);
      } else {
        report(environment, line, `没有图片${source}`, "从本文件出发的相对路径");
      }
    });
  });
};
