import { button, element, facts } from "./dom.ts";
import {
  evidenceText,
  fill,
  makeEvidence,
  overview,
  TOOL,
  zonedTime,
  type Checked,
} from "./evidence.ts";
import { endingFits } from "./file-name.ts";
import type { CheckAnswer, CheckRequest } from "./credentials-worker.ts";
import { credentialsView, fileFacts, reportView } from "./report-view.ts";
import type { Finding } from "./report.ts";
import { startWorker } from "./start-worker.ts";
import type { Answer, Request } from "./worker.ts";
import workerAddress from "./worker.ts?worker&url";
import credentialsAddress from "./credentials-worker.ts?worker&url";
import type { Words } from "./words/zh.ts";

/** Longer than any reading may take, its own limits included. */
const HUNG = 10_000;
/** Larger files get their fingerprint when it is asked for: reading all of them takes a while. */
const HASH_AT_ONCE = 64 * 1024 * 1024;
/** Larger pictures are not shown: a phone could run out of memory. */
const SHOWN = 64 * 1024 * 1024;
const CREDENTIALS_LIMIT = 100 * 1024 * 1024;
/** What checking credentials downloads, compressed, in megabytes. */
const CREDENTIALS_SIZE = 3;

/** Media types for which credentials can be checked, by format. */
const TYPES: Record<string, string> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  tiff: "image/tiff",
  heic: "image/heic",
  avif: "image/avif",
  mp4: "video/mp4",
  mov: "video/quicktime",
  avi: "video/avi",
  wav: "audio/wav",
  mp3: "audio/mpeg",
  pdf: "application/pdf",
};
const PICTURES = ["jpeg", "png", "webp", "gif", "avif"];
const TABLES = [...PICTURES, "heic", "tiff"];

interface Item {
  file: File;
  checked: Checked;
  view: HTMLElement;
  addresses: string[];
  hash?: Promise<void>;
}

/** An error that a reader can be told of. */
class Told extends Error {}

/**
 * The check of files in the page: takes them by button, camera, drop or paste, and shows what they say. Without
 * this script the element holds an explanation and other ways.
 */
class ImageCheck extends HTMLElement {
  #words!: Words;
  #status!: HTMLElement;
  #results!: HTMLElement;
  #list!: HTMLElement;
  #items: Item[] = [];
  #worker: Worker | undefined;
  #number = 0;
  #queue: Promise<unknown> = Promise.resolve();

  connectedCallback(): void {
    const locale = this.dataset["locale"] === "en" ? "en" : "zh";
    const loading = locale === "en" ? import("./words/en.ts") : import("./words/zh.ts");
    void loading.then(({ words }) => {
      this.#words = words;
      this.#build();
    });
  }

  #build(): void {
    const words = this.#words;
    const choose = element("input", { type: "file", id: "ic-choose", multiple: "" });
    const photo = element("input", {
      type: "file",
      id: "ic-photo",
      accept: "image/*",
      capture: "environment",
    });
    for (const input of [choose, photo])
      input.addEventListener("change", () => {
        const files = [...(input.files ?? [])];
        // So that the same file can be chosen again.
        input.value = "";
        void this.#check(files);
      });
    const zone = element(
      "div",
      { class: "ic-zone", "data-drop": words.drop },
      element(
        "p",
        { class: "ic-buttons" },
        element(
          "span",
          { class: "ic-pick ic-pick-main" },
          choose,
          element("label", { for: "ic-choose" }, words.choose),
        ),
        // A camera is at hand where the pointer is a finger.
        matchMedia("(pointer: coarse)").matches &&
          element(
            "span",
            { class: "ic-pick" },
            photo,
            element("label", { for: "ic-photo" }, words.photo),
          ),
      ),
      element("p", {}, words.dropHint),
      element("p", { class: "ic-private" }, words.private),
    );
    this.#status = element("p", { class: "ic-status", role: "status" });
    this.#list = element("div", { class: "ic-files" });
    const note = element("p", { class: "ic-keep-status", role: "status" });
    this.#results = element(
      "section",
      { class: "ic-results", "aria-labelledby": "ic-results", hidden: "" },
      element("h2", { id: "ic-results", tabindex: "-1" }, words.results),
      element("p", { class: "ic-print-head" }),
      element("nav", { class: "ic-contents", "aria-label": words.otherFiles }),
      this.#list,
      element(
        "section",
        { class: "ic-keep", "aria-labelledby": "ic-keep" },
        element("h3", { id: "ic-keep" }, words.keep.title),
        element("p", { class: "ic-screen" }, words.keep.lead),
        element("p", {}, words.keep.integrity),
        element(
          "p",
          { class: "ic-buttons" },
          button(words.keep.print, () => void this.#keep("print", note)),
          button(words.keep.json, () => void this.#keep("json", note)),
          button(words.keep.text, () => void this.#keep("txt", note)),
          button(words.keep.clear, () => {
            this.#clear();
          }),
        ),
        note,
      ),
    );
    this.replaceChildren(zone, this.#status, this.#results);
    this.#listen(zone);
    this.dataset["ready"] = "";
    // While nobody waits: what other kinds of file, previews and a record need, so that no network is needed later.
    setTimeout(() => {
      void import("./thumbnail.ts").catch(() => undefined);
      void this.#ask({ task: "load" }, () => undefined).catch(() => undefined);
    }, 200);
  }

  #listen(zone: HTMLElement): void {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    let inside = 0;
    const mark = (change: number) => {
      inside = Math.max(0, inside + change);
      zone.classList.toggle("ic-over", inside > 0);
    };
    document.addEventListener("dragenter", (event) => {
      if (hasFiles(event)) mark(1);
    });
    document.addEventListener("dragleave", (event) => {
      if (hasFiles(event)) mark(-1);
    });
    document.addEventListener("dragover", (event) => {
      if (hasFiles(event)) event.preventDefault();
    });
    document.addEventListener("drop", (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      mark(-inside);
      const folder = [...(event.dataTransfer?.items ?? [])].some(
        (item) => item.webkitGetAsEntry()?.isDirectory,
      );
      if (folder) this.#say(this.#words.failed.folder);
      else void this.#check([...(event.dataTransfer?.files ?? [])]);
    });
    document.addEventListener("paste", (event) => {
      const target = event.target as HTMLElement;
      if (
        /^(?:INPUT|TEXTAREA)$/.test(target.tagName) &&
        (target as HTMLInputElement).type !== "file"
      )
        return;
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) void this.#check(files);
      else this.#say(this.#words.nothingPasted);
    });
    document.addEventListener("click", (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-sample]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void fetch(link.href)
        .then(async (response) => {
          if (!response.ok) throw new Told();
          const name = link.pathname.slice(link.pathname.lastIndexOf("/") + 1);
          await this.#check([new File([await response.blob()], name)]);
        })
        .catch(() => {
          this.#say(this.#words.failed.sample);
        });
    });
    const folded = new Set<HTMLDetailsElement>();
    addEventListener("beforeprint", () => {
      for (const details of this.#results.querySelectorAll("details:not([open])")) {
        // A place is printed only where the reader has opened it.
        if (details.closest("[data-private]")) continue;
        folded.add(details as HTMLDetailsElement);
        (details as HTMLDetailsElement).open = true;
      }
    });
    addEventListener("afterprint", () => {
      for (const details of folded) details.open = false;
      folded.clear();
    });
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  async #check(files: File[]): Promise<void> {
    if (files.length === 0) return;
    const { reading, done } = this.#words;
    const added: Item[] = [];
    const failed: string[] = [];
    for (const file of files) {
      this.#say(fill(reading, { name: file.name }));
      try {
        added.push(await this.#read(file));
      } catch (error) {
        const reason = error instanceof Told ? error.message : this.#words.failed.source;
        failed.push(`${file.name}${this.#words.colon}${reason}`);
      }
    }
    const [first] = added;
    this.#say([...(first ? [fill(done, { count: added.length })] : []), ...failed].join(" "));
    if (!first) return;
    first.view.querySelector<HTMLElement>("h3")?.focus();
    for (const item of added) if (item.file.size <= HASH_AT_ONCE) void this.#hash(item);
  }

  async #read(file: File): Promise<Item> {
    const { failed, pasted } = this.#words;
    let report: Checked["report"] | undefined;
    await this.#ask({ task: "read", file }, (answer) => {
      if ("report" in answer) report = answer.report;
      return "report" in answer;
    });
    if (!report) throw new Told(failed.source);
    if (!endingFits(file.name, report.format)) report.notes.push("name-differs");
    const checked: Checked = {
      name: file.name === "" ? pasted : file.name,
      size: file.size,
      ...(file.lastModified > 0 && { modified: zonedTime(new Date(file.lastModified)) }),
      report,
    };
    const item: Item = {
      file,
      checked,
      view: element("article", { class: "ic-file" }),
      addresses: [],
    };
    this.#items.push(item);
    this.#show(item);
    this.#list.append(item.view);
    this.#results.hidden = false;
    this.#contents();
    return item;
  }

  /** Asks the worker; questions wait for one another, so that each has all of its time. */
  async #ask(
    request: { task: "read" | "hash"; file: Blob } | { task: "load" },
    done: (answer: Answer) => boolean | undefined,
  ): Promise<void> {
    const run = async () => {
      const worker = (this.#worker ??= startWorker(workerAddress));
      const id = ++this.#number;
      await new Promise<void>((resolve, reject) => {
        const { failed } = this.#words;
        const finish = (error?: Error) => {
          clearTimeout(timer);
          worker.removeEventListener("message", listen);
          worker.removeEventListener("error", broken);
          if (error) reject(error);
          else resolve();
        };
        const stop = (message: string) => {
          worker.terminate();
          this.#worker = undefined;
          finish(new Told(message));
        };
        const broken = () => {
          stop(failed.worker);
        };
        let timer = setTimeout(() => {
          stop(failed.hung);
        }, HUNG);
        const listen = ({ data }: MessageEvent<Answer>) => {
          if (data.id !== id) return;
          if ("error" in data) finish(new Told(failed.source));
          else if (done(data) || "done" in data) finish();
          else {
            // It is still at work.
            clearTimeout(timer);
            timer = setTimeout(() => {
              stop(failed.hung);
            }, HUNG);
          }
        };
        worker.addEventListener("message", listen);
        worker.addEventListener("error", broken);
        worker.postMessage({ ...request, id } satisfies Request);
      });
    };
    const turn = this.#queue.then(run);
    this.#queue = turn.catch(() => undefined);
    await turn;
  }

  /** The fingerprint, worked out once. */
  #hash(item: Item): Promise<void> {
    const { hashing } = this.#words.facts;
    const place = item.view.querySelector(".ic-hash");
    const show = (text: string) => {
      if (place) place.textContent = text;
    };
    item.hash ??= (async () => {
      show(fill(hashing, { percent: 0 }));
      try {
        await this.#ask({ task: "hash", file: item.file }, (answer) => {
          if ("progress" in answer)
            show(fill(hashing, { percent: Math.floor(answer.progress * 100) }));
          if (!("hash" in answer)) return false;
          item.checked.sha256 = answer.hash;
          show(answer.hash);
          return true;
        });
      } catch (error) {
        show(error instanceof Told ? error.message : this.#words.failed.source);
        delete item.hash;
      }
    })();
    return item.hash;
  }

  #show(item: Item): void {
    const words = this.#words;
    const { checked, view, file } = item;
    const { report } = checked;
    const hash = element("code", { class: "ic-hash" });
    const hashCell = element("span", {}, hash);
    if (file.size > HASH_AT_ONCE)
      hash.append(
        words.facts.hashLater,
        button(words.facts.hashNow, () => void this.#hash(item)),
      );
    const body = reportView(report, words);
    const extra = element("div", { class: "ic-extra" });
    const actions = element("p", { class: "ic-buttons" });
    if (report.hasC2pa)
      actions.append(
        button(
          fill(words.c2pa.button, { size: CREDENTIALS_SIZE }),
          () => void this.#credentials(item, extra),
        ),
      );
    if (TABLES.includes(report.format))
      actions.append(button(words.table.button, () => void this.#table(item, extra)));
    actions.append(
      button(words.keep.remove, () => {
        this.#remove(item);
      }),
    );
    const id = `ic-file-${++this.#number}`;
    view.setAttribute("aria-labelledby", id);
    view.replaceChildren(
      element("h3", { id, tabindex: "-1" }, checked.name),
      element("p", { class: "ic-overview" }, overview(report, words)),
      element(
        "div",
        { class: "ic-head" },
        this.#picture(item),
        facts([...fileFacts(checked, words), [words.facts.hash, hashCell]]),
      ),
      body,
      actions,
      extra,
    );
    void this.#compare(item, body);
  }

  /** With several files, a list of them with what each has. */
  #contents(): void {
    const words = this.#words;
    const links = this.#items.map(({ view, checked }) =>
      element(
        "li",
        {},
        element("a", { href: `#${view.querySelector("h3")?.id ?? ""}` }, checked.name),
        `${words.colon}${overview(checked.report, words)}`,
      ),
    );
    const place = this.#results.querySelector<HTMLElement>(".ic-contents");
    place?.replaceChildren(element("ol", {}, ...links));
    place?.toggleAttribute("hidden", links.length < 2);
  }

  #address(item: Item, blob: Blob): string {
    const address = URL.createObjectURL(blob);
    item.addresses.push(address);
    return address;
  }

  #picture(item: Item): HTMLElement | undefined {
    const { file, checked } = item;
    if (!PICTURES.includes(checked.report.format) || file.size > SHOWN) return undefined;
    const image = element("img", {
      src: this.#address(item, file),
      alt: fill(this.#words.preview, { name: checked.name }),
      decoding: "async",
      class: "ic-preview",
    });
    image.addEventListener("error", () => {
      image.remove();
    });
    return image;
  }

  /** Puts the small preview beside the picture where it shows something else. */
  async #compare({ checked, file, ...item }: Item, body: HTMLElement): Promise<void> {
    const { report } = checked;
    const { thumbnail, format } = report;
    if (!thumbnail || !PICTURES.includes(format) || file.size > SHOWN) return;
    const words = this.#words;
    const preview = file.slice(thumbnail.offset, thumbnail.offset + thumbnail.length, "image/jpeg");
    try {
      const { differs } = await import("./thumbnail.ts");
      if (!(await differs(file, preview))) return;
    } catch {
      // Either of them is no picture that this browser can show.
      return;
    }
    const finding: Finding = {
      id: "thumbnail",
      group: "edits",
      name: "Thumbnail",
      value: "image/jpeg",
      place: { part: "Exif", ...thumbnail },
    };
    report.findings.push(finding);
    const pair = element(
      "div",
      { class: "ic-pair" },
      ...(
        [
          [preview, words.thumbnailPicture],
          [file, words.pictureItself],
        ] as const
      ).map(([blob, text]) =>
        element(
          "figure",
          {},
          element("img", { src: this.#address({ checked, file, ...item }, blob), alt: text }),
          element("figcaption", {}, text),
        ),
      ),
    );
    const again = reportView(report, words);
    body.replaceChildren(...again.childNodes);
    const summary = item.view.querySelector(".ic-overview");
    if (summary) summary.textContent = overview(report, words);
    this.#contents();
    const title = [...body.querySelectorAll("h5")].find(
      ({ textContent }) => textContent === words.findings.thumbnail.title,
    );
    title?.after(pair);
  }

  async #table({ file }: Item, extra: HTMLElement): Promise<void> {
    const { table } = this.#words;
    const place = section(extra, "ic-table");
    place.replaceChildren(element("p", { role: "status" }, table.busy));
    try {
      const { fullTable, TABLE_LIMIT } = await import("./full-table.ts");
      const rows = await fullTable(file);
      const size = TABLE_LIMIT / 1024 ** 2;
      const head = [table.group, table.name, table.value].map((text) =>
        element("th", { scope: "col" }, text),
      );
      place.replaceChildren(
        element("h4", { tabindex: "-1" }, table.title),
        file.size > TABLE_LIMIT ? element("p", {}, fill(table.large, { size })) : "",
        rows.length === 0
          ? element("p", {}, table.none)
          : element(
              "div",
              { class: "table-scroll", tabindex: "0", role: "group", "aria-label": table.title },
              element(
                "table",
                {},
                element("thead", {}, element("tr", {}, ...head)),
                element(
                  "tbody",
                  {},
                  ...rows.map(({ group, name, value }) =>
                    element(
                      "tr",
                      {},
                      element("td", {}, group),
                      element("td", {}, name),
                      element("td", {}, value),
                    ),
                  ),
                ),
              ),
            ),
      );
      place.querySelector<HTMLElement>("h4")?.focus();
    } catch {
      place.replaceChildren(element("p", { role: "status" }, table.failed));
    }
  }

  async #credentials(item: Item, extra: HTMLElement): Promise<void> {
    const { c2pa } = this.#words;
    const { file, checked } = item;
    const place = section(extra, "ic-c2pa");
    const say = (text: string) => {
      place.replaceChildren(element("p", { role: "status" }, text));
    };
    const type = TYPES[checked.report.format];
    if (!type) {
      say(c2pa.unsupported);
      return;
    }
    if (file.size > CREDENTIALS_LIMIT) {
      say(fill(c2pa.tooLarge, { size: CREDENTIALS_LIMIT / 1024 ** 2 }));
      return;
    }
    say(c2pa.busy);
    const worker = startWorker(credentialsAddress);
    try {
      const answer = await new Promise<CheckAnswer>((resolve, reject) => {
        worker.addEventListener("message", ({ data }: MessageEvent<CheckAnswer>) => {
          resolve(data);
        });
        worker.addEventListener("error", () => {
          reject(new Told());
        });
        worker.postMessage({ file, type } satisfies CheckRequest);
      });
      if ("error" in answer) {
        const remote = /https?:\/\/[^\s"')]+/.exec(answer.error)?.[0];
        say(
          remote
            ? fill(c2pa.remote, { url: remote })
            : /JumbfNotFound|no claim/i.test(answer.error)
              ? c2pa.none
              : c2pa.failed,
        );
        return;
      }
      checked.credentials = answer.credentials;
      place.replaceChildren(credentialsView(answer.credentials, this.#words));
      const title = place.querySelector("h4");
      title?.setAttribute("tabindex", "-1");
      title?.focus();
    } catch {
      say(c2pa.failed);
    } finally {
      worker.terminate();
    }
  }

  async #keep(kind: "print" | "json" | "txt", note: HTMLElement): Promise<void> {
    const words = this.#words;
    if (this.#items.some(({ checked }) => !checked.sha256)) note.textContent = words.keep.waiting;
    await Promise.all(this.#items.map((item) => this.#hash(item)));
    note.textContent = "";
    const evidence = makeEvidence(
      this.#items.map(({ checked }) => checked),
      words,
    );
    const { time, zone } = evidence.made;
    const head = this.#results.querySelector(".ic-print-head");
    if (head)
      head.textContent = [
        words.keep.heading,
        `${words.keep.made}${words.colon}${time} (${zone})`,
        `${words.keep.tool}${words.colon}${TOOL.name} ${TOOL.version}`,
        words.always,
      ].join(" · ");
    if (kind === "print") {
      print();
      return;
    }
    const text =
      kind === "json" ? JSON.stringify(evidence, null, 2) : evidenceText(evidence, words);
    const address = URL.createObjectURL(
      new Blob([text], { type: kind === "json" ? "application/json" : "text/plain" }),
    );
    const name = `${words.keep.file}-${time.slice(0, 19).replaceAll(":", "")}.${kind}`;
    element("a", { href: address, download: name }).click();
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, 10_000);
  }

  #remove(item: Item): void {
    for (const address of item.addresses) URL.revokeObjectURL(address);
    item.view.remove();
    this.#items = this.#items.filter((other) => other !== item);
    this.#results.hidden = this.#items.length === 0;
    this.#contents();
    this.querySelector<HTMLElement>("#ic-choose")?.focus();
  }

  #clear(): void {
    for (const item of [...this.#items]) this.#remove(item);
    this.#say("");
  }
}

/** The part of `parent` with a class; made at first. */
function section(parent: HTMLElement, name: string): HTMLElement {
  const found = parent.querySelector<HTMLElement>(`.${name}`);
  if (found) return found;
  const made = element("div", { class: name });
  parent.append(made);
  return made;
}

customElements.define("image-check", ImageCheck);
