/** Content credentials (C2PA) as the checking program tells of them, put into three separate facts. */

/** The day of the bundled list of signers; see `trust/README.md`. */
export const LIST_DATE = "2026-08-13";

export type Fact = "yes" | "no" | "unknown";

/** One record: what one program says it did. */
export interface Step {
  /** 0 for the last one; its ingredients are 1, theirs 2. */
  depth: number;
  title?: string;
  generator?: string;
  /** The organisation in the certificate, as it writes itself. */
  signer?: string;
  time?: string;
  actions: string[];
  sourceTypes: string[];
}

export interface Credentials {
  unchanged: Fact;
  signature: Fact;
  listed: Fact;
  /** The certificate has run out and nothing trusted says that it had not when it signed. */
  expired: boolean;
  steps: Step[];
  /** The program's own codes, for experts. */
  codes: string[];
}

/** The part of the program's answer that is used; everything in it comes from the file and may be anything. */
interface Store {
  active_manifest?: unknown;
  manifests?: Record<string, unknown>;
  validation_results?: { activeManifest?: Record<string, unknown> };
  validation_status?: unknown;
}

const HASHES = ["dataHash", "bmffHash", "boxesHash", "collectionHash"];
const MAX_STEPS = 50;

/**
 * @param store the program's answer, parsed from JSON
 * @example
 * summarize({ validation_results: { activeManifest: { failure: [{ code: "signingCredential.expired" }] } } }).expired // true
 */
export function summarize(store: unknown): Credentials {
  const {
    active_manifest: active,
    manifests,
    validation_results: results,
    validation_status: status,
  } = asRecord(store) as Store;
  const { success, failure, informational } = asRecord(results?.activeManifest);
  const good = codes(success);
  const bad = [...codes(failure), ...(results ? [] : codes(status))];
  const fact = (yes: string[], no: string[]): Fact =>
    no.some((code) => bad.includes(code))
      ? "no"
      : yes.some((code) => good.includes(code))
        ? "yes"
        : "unknown";
  const all = asRecord(manifests);
  const steps: Step[] = [];
  const seen = new Set<string>();
  const queue = typeof active === "string" ? [{ label: active, depth: 0 }] : [];
  for (let next = queue.shift(); next && steps.length < MAX_STEPS; next = queue.shift()) {
    const { label, depth } = next;
    if (seen.has(label) || !Object.hasOwn(all, label)) continue;
    seen.add(label);
    const manifest = asRecord(all[label]);
    steps.push(readStep(manifest, depth));
    for (const ingredient of asList(manifest["ingredients"])) {
      const inner = asRecord(ingredient)["active_manifest"];
      if (typeof inner === "string") queue.push({ label: inner, depth: depth + 1 });
    }
  }
  return {
    unchanged: fact(
      HASHES.map((name) => `assertion.${name}.match`),
      HASHES.map((name) => `assertion.${name}.mismatch`),
    ),
    signature: fact(["claimSignature.validated"], ["claimSignature.mismatch"]),
    listed: fact(["signingCredential.trusted"], ["signingCredential.untrusted"]),
    expired: bad.includes("signingCredential.expired"),
    steps,
    codes: [...new Set([...good, ...codes(informational), ...bad])],
  };
}

function readStep(manifest: Record<string, unknown>, depth: number): Step {
  const step: Step = { depth, actions: [], sourceTypes: [] };
  const signature = asRecord(manifest["signature_info"]);
  const [generator] = asList(manifest["claim_generator_info"]).map((info) => {
    const { name, version } = asRecord(info);
    return [name, version].filter((part) => typeof part === "string").join(" ");
  });
  const written = generator || manifest["claim_generator"];
  if (typeof manifest["title"] === "string") step.title = manifest["title"];
  if (typeof written === "string") step.generator = written;
  const signer = signature["issuer"] ?? signature["common_name"];
  if (typeof signer === "string") step.signer = signer;
  if (typeof signature["time"] === "string") step.time = signature["time"];
  for (const assertion of asList(manifest["assertions"])) {
    const { label, data } = asRecord(assertion);
    if (typeof label !== "string" || !label.startsWith("c2pa.actions")) continue;
    for (const entry of asList(asRecord(data)["actions"])) {
      const { action, digitalSourceType: type } = asRecord(entry);
      if (typeof action === "string") step.actions.push(action);
      if (typeof type === "string") step.sourceTypes.push(type.slice(type.lastIndexOf("/") + 1));
    }
  }
  return step;
}

function codes(entries: unknown): string[] {
  return asList(entries)
    .map((entry) => asRecord(entry)["code"])
    .filter((code) => typeof code === "string");
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
