import { readdirSync } from "node:fs";
import { join } from "node:path";
import { distance } from "fastest-levenshtein";
import {
  checkShape,
  collecting,
  parseYaml,
  readText,
  SourceError,
  type Problem,
  type YamlSource,
} from "../source/index.ts";
import {
  instrumentSchema,
  type Evidence,
  type InstrumentData,
  type ProvisionData,
} from "./schema.ts";

/** A law in one version. */
export interface Instrument extends Omit<InstrumentData, "provisions"> {
  id: string;
  /** Where it is written, for errors. */
  file: string;
  provisions: Provision[];
}

/** An article of a law, or a part of a text that has no articles. */
export interface Provision extends Omit<ProvisionData, "evidence"> {
  /** `instrument/provision`, the target of a `law:` link. */
  target: string;
  evidence: Evidence;
}

/** What a `law:` link points to; without a provision it is the whole instrument. */
export interface LawTarget {
  instrument: Instrument;
  provision?: Provision | undefined;
}

/** All laws of the guide, by id. */
export class LawLibrary {
  readonly instruments: readonly Instrument[];
  readonly #targets = new Map<string, LawTarget>();

  constructor(instruments: readonly Instrument[]) {
    this.instruments = instruments;
    for (const instrument of instruments) {
      this.#targets.set(instrument.id, { instrument });
      for (const provision of instrument.provisions) {
        this.#targets.set(provision.target, { instrument, provision });
      }
    }
  }

  /**
   * Finds what a reference means.
   *
   * @param target `civil-code/148` or `civil-code`
   */
  resolve(target: string): LawTarget | undefined {
    return this.#targets.get(target);
  }

  /** The known targets most like an unknown one, nearest first. */
  nearest(target: string, count = 3): string[] {
    const [instrument] = target.split("/");
    const known = [...this.#targets.keys()];
    const same = known.filter((key) => key.startsWith(`${instrument}/`));
    return (same.length > 0 ? same : known)
      .map((key) => ({ key, edits: distance(key, target) }))
      .sort((a, b) => a.edits - b.edits || (a.key < b.key ? -1 : 1))
      .slice(0, count)
      .map(({ key }) => key);
  }
}

/**
 * Reads `*.yaml` from a folder into a library.
 *
 * @param folder `content/law` on disk
 * @param name what to call that folder in errors
 * @throws SourceError with every problem of every file: syntax, shape, contradicting versions, dead counterparts
 */
export function loadLawLibrary(folder: string, name = "content/law"): LawLibrary {
  const problems: Problem[] = [];
  const sources = new Map<string, YamlSource>();
  const instruments: Instrument[] = [];
  for (const entry of readdirSync(folder).sort()) {
    // Left by an operating system or an editor.
    if (entry.startsWith(".")) continue;
    const file = `${name}/${entry}`;
    if (!entry.endsWith(".yaml")) {
      problems.push({ file, message: "这里只放法律", expected: "扩展名为.yaml的文件" });
      continue;
    }
    collecting(problems, () => {
      const source = parseYaml(readText(join(folder, entry), file), file);
      const { provisions, ...data } = checkShape(source, instrumentSchema);
      const id = entry.slice(0, -".yaml".length);
      sources.set(id, source);
      instruments.push({
        ...data,
        id,
        file,
        provisions: provisions.map((item) => ({
          ...item,
          target: `${id}/${item.id}`,
          evidence: item.evidence ?? data.evidence,
        })),
      });
    });
  }
  if (problems.length === 0) problems.push(...contradictions(instruments, sources));
  if (problems.length > 0) throw new SourceError(problems);
  return new LawLibrary(instruments);
}

function contradictions(
  instruments: readonly Instrument[],
  sources: ReadonlyMap<string, YamlSource>,
): Problem[] {
  const problems: Problem[] = [];
  const library = new LawLibrary(instruments);
  const report = (
    instrument: Instrument,
    path: PropertyKey[],
    message: string,
    expected: string,
  ) => {
    problems.push({
      file: instrument.file,
      line: sources.get(instrument.id)?.lineOf(path),
      message,
      expected,
    });
  };

  for (const instrument of instruments) {
    const { id, replaces, replacedBy } = instrument;
    if (replaces) {
      const older = library.resolve(replaces.instrument)?.instrument;
      if (!older) {
        report(
          instrument,
          ["replaces"],
          `没有${replaces.instrument}这部法`,
          library.nearest(replaces.instrument).join("、"),
        );
      } else if (older.replacedBy?.instrument !== id || older.replacedBy.on !== replaces.on) {
        report(
          instrument,
          ["replaces"],
          `与${older.file}的replacedBy不一致`,
          `两边写同一天，并互相指向`,
        );
      }
    }
    if (replacedBy) {
      const newer = library.resolve(replacedBy.instrument)?.instrument;
      if (!newer) {
        report(
          instrument,
          ["replacedBy"],
          `没有${replacedBy.instrument}这部法`,
          library.nearest(replacedBy.instrument).join("、"),
        );
      } else {
        if (newer.replaces?.instrument !== id) {
          report(instrument, ["replacedBy"], `${newer.file}没有写replaces: ${id}`, "两边互相指向");
        }
        if (newer.effective !== replacedBy.on) {
          report(
            instrument,
            ["replacedBy"],
            newer.effective < replacedBy.on
              ? `两个版本的施行期重叠：${newer.id}自${newer.effective}施行，本版本到${replacedBy.on}才失效`
              : `两个版本之间有空档：本版本${replacedBy.on}失效，${newer.id}自${newer.effective}才施行`,
            `on: ${newer.effective}`,
          );
        }
      }
    }
    instrument.provisions.forEach((provision, index) => {
      if (provision.counterpart === undefined) return;
      const other = library.resolve(provision.counterpart)?.provision;
      if (!other) {
        report(
          instrument,
          ["provisions", index, "counterpart"],
          `没有${provision.counterpart}这一条`,
          library.nearest(provision.counterpart).join("、"),
        );
      } else if (other.counterpart !== provision.target) {
        report(
          instrument,
          ["provisions", index, "counterpart"],
          `${provision.counterpart}没有指回${provision.target}`,
          "新旧两条互相指向",
        );
      }
    });
  }

  /** The version in force last: what all versions of a law have in common. */
  const newest = (instrument: Instrument) => {
    let [last, versions] = [instrument, instruments.length];
    while (last.replacedBy && versions-- > 0) {
      last = library.resolve(last.replacedBy.instrument)?.instrument ?? last;
    }
    return last;
  };
  const owners = new Map<string, Instrument>();
  for (const instrument of instruments) {
    for (const name of new Set([instrument.short.zh, ...instrument.aliases])) {
      const owner = owners.get(name);
      if (owner && newest(owner) !== newest(instrument)) {
        report(instrument, ["aliases"], `${name}也是${owner.id}的名称`, "每个名称只属于一部法");
      }
      owners.set(name, instrument);
    }
  }
  return problems;
}
