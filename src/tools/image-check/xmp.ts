import { unicode } from "./bytes.ts";
import type { Collector, Place } from "./collector.ts";
import { readXml } from "./xml.ts";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const META = "adobe:ns:meta/";
const XML = "http://www.w3.org/XML/1998/namespace";

/** The beginnings of namespaces and the names that rules use for them; a file may choose any prefix. */
const SPACES: [string, string][] = [
  ["http://www.tc260.org.cn/ns/aigc/", "TC260"],
  ["http://iptc.org/std/iptc4xmpext/", "iptcExt"],
  ["http://ns.adobe.com/photoshop/", "photoshop"],
  ["http://ns.adobe.com/xap/1.0/mm/", "xmpMM"],
  ["http://ns.adobe.com/xap/1.0/stype/resourceevent", "stEvt"],
  ["http://ns.adobe.com/xap/1.0/", "xmp"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://ns.adobe.com/tiff/", "tiff"],
  ["http://ns.adobe.com/exif/", "exif"],
  ["http://ns.adobe.com/camera-raw-settings/", "crs"],
  ["http://ns.adobe.com/pdf/", "pdf"],
];

function spaceName(space: string): string {
  const wanted = space.toLowerCase().replace("https:", "http:");
  // A namespace without its last stroke is common enough.
  return SPACES.find(([start]) => `${wanted}/`.startsWith(start))?.[1] ?? "?";
}

/** XMP longer than this is read up to here. */
export const MAX_XMP = 1024 * 1024;

/**
 * Reads an XMP packet (ISO 16684-1): each property with a text value, whether written as an element, as an
 * attribute or as an item of a list, is a field `xmp:<namespace>:<property>`.
 */
export function readXmp(bytes: Uint8Array, out: Collector, place: Place): void {
  const properties: { key: string; name: string }[] = [];
  const stopped = readXml(unicode(bytes.subarray(0, MAX_XMP)), {
    open({ space, prefix, local }, attributes) {
      const parent = properties.at(-1);
      const own =
        space === RDF || space === META
          ? (parent ?? { key: "", name: "" })
          : { key: `xmp:${spaceName(space)}:${local}`, name: `${prefix}:${local}` };
      properties.push(own);
      for (const { value, ...attribute } of attributes) {
        if (attribute.space === RDF) {
          if (attribute.local === "resource") out.field(own.key, value, place, own.name);
        } else if (!["", META, XML].includes(attribute.space)) {
          const key = `xmp:${spaceName(attribute.space)}:${attribute.local}`;
          out.field(key, value, place, `${attribute.prefix}:${attribute.local}`);
        }
      }
    },
    text(text) {
      const property = properties.at(-1);
      if (property?.key) out.field(property.key, text.trim(), place, property.name);
    },
    close() {
      properties.pop();
    },
  });
  if (stopped >= 0)
    out.problems.push({ kind: "malformed", part: place.part, offset: place.offset });
}
