import { drawJpeg, drawPng } from "./picture.ts";
import {
  ascii,
  exifSegment,
  jpeg,
  keysMeta,
  box,
  labelProperty,
  mp4,
  png,
  position,
  textChunk,
  xmp,
  xmpSegment,
} from "./write.ts";

/** A provider that does not exist: no place has the area code 000000. The check digit is right. */
export const FICTIONAL_PRODUCER = "001191000000DEM0DATA0110001";
export const FICTIONAL_PROPAGATOR = "001191000000DEM0DATA0120001";

/** The text of a label with all seven fields. */
export function labelText(
  level: "1" | "2" | "3",
  { producer = FICTIONAL_PRODUCER, propagator = "" } = {},
): string {
  return JSON.stringify({
    Label: level,
    ContentProducer: producer,
    ProduceID: "SAMPLE-0001",
    ReservedCode1: "",
    ContentPropagator: propagator,
    PropagateID: propagator === "" ? "" : "SAMPLE-POST-0001",
    ReservedCode2: "",
  });
}

export interface Sample {
  /** The name of the file, which also names its words. */
  file: string;
  make(): Promise<Uint8Array>;
}

/** Files with which a reader can try the check without a picture at hand; one or more for each group. */
export const SAMPLES: readonly Sample[] = [
  {
    file: "declared.jpg",
    make: async () =>
      jpeg(await drawJpeg({ crack: true, width: 480 }), [
        xmpSegment(xmp([labelProperty(labelText("1"))])),
      ]),
  },
  {
    file: "suspected.png",
    make: async () =>
      png(await drawPng({ crack: true, width: 320 }), [
        textChunk("AIGC", labelText("3", { producer: "", propagator: FICTIONAL_PROPAGATOR })),
      ]),
  },
  {
    file: "edited.jpg",
    make: async () =>
      jpeg(await drawJpeg({ crack: true, width: 480 }), [
        exifSegment({
          main: [ascii(0x131, "Example Photo Editor 5.0"), ascii(0x132, "2026:11:21 09:30:00")],
          exif: [ascii(0x9003, "2026:11:20 18:05:12")],
          thumbnail: await drawJpeg({ crack: false, width: 160 }, 50),
        }),
      ]),
  },
  {
    file: "camera.jpg",
    make: async () =>
      jpeg(await drawJpeg({ crack: false, width: 480 }), [
        exifSegment({
          main: [ascii(0x10f, "Example"), ascii(0x110, "Example Phone 1")],
          exif: [ascii(0x9003, "2026:11:20 18:05:12"), ascii(0x9011, "+08:00")],
          gps: position([30, 0, 0], [120, 0, 0]),
        }),
      ]),
  },
  { file: "nothing.jpg", make: () => drawJpeg({ crack: true, width: 480 }) },
  {
    file: "film.mp4",
    make: () => Promise.resolve(mp4([box("udta", keysMeta({ AIGC: labelText("1") }))])),
  },
];
