import type { Words } from "./zh.ts";

/** The words of the image check, in English. */
export const words: Words = {
  locale: "en",
  colon: ": ",
  list: ", ",
  stop: ".",
  always:
    "A label does not prove refund fraud, and no label does not prove that a picture is real. This page draws no conclusion; it lists what the file itself says.",
  choose: "Choose files",
  photo: "Take a photo",
  dropHint:
    "Pictures, videos, sound, PDF and Office files, as many at once as you like. You can also drop them here, or copy and paste them.",
  drop: "Let go to start",
  private: "Files are read on your device only. Nothing is uploaded or stored.",
  reading: "Reading {name}…",
  done: "Read {count} file(s).",
  nothingPasted:
    "There is no file on the clipboard. A screenshot can be pasted, but it carries none of the original file's information.",
  pasted: "pasted picture",
  failed: {
    source:
      "This file cannot be read. It may have been moved or deleted, or not yet downloaded from a cloud drive. Save it on this device and choose it again.",
    folder: "This is a folder. Open it and choose the files in it.",
    worker: "The checking program did not load. Check the network and reload the page.",
    hung: "Reading this file took too long and was stopped. Other files are not affected.",
    sample: "The sample did not load; the network may be down.",
  },
  results: "Results",
  group: {
    declared: { title: "Stated AI labels", none: "a stated AI label" },
    possible: { title: "Possible or suspected", none: "a “possible” or “suspected” label" },
    edits: { title: "Traces of editing", none: "a record of editing software" },
    camera: { title: "Camera and file", none: "camera, time or place" },
  },
  notFound: "Not found",
  found: "Found",
  foundCount: "{group}: {count}",
  nothingShort: "Nothing found on the origin",
  otherFiles: "Files in this check",
  background: "Who may have written it, how easily forged, what to do next",
  nothing:
    "No information on the origin was found. Chat apps, screenshots and saving again all remove it. This does not show that the picture is real, nor that it is not.",
  someNothing:
    "Not found: {list}. Chat apps, screenshots and saving again remove such information, so its absence shows nothing.",
  value: "As written",
  place: "Place in the file",
  where: "{part}, from byte {offset}, {length} bytes",
  whereNumbered: "{part} (block {index}), from byte {offset}, {length} bytes",
  means: "What it says",
  who: "Who may have written it",
  forged: "How easily forged",
  next: "What to do next",
  showAll: "Show all ({count} characters)",
  showPlace: "Show the place (closed by default, never sent to a map)",
  forge: {
    text: "Very easily. This is unsigned text: free software writes, changes or removes it with one line. A real photo can be given a false label, and a fake one false camera data.",
    signed:
      "The signature is hard to forge, but it only shows whether the content changed after signing, not that what is shown is true. A photo of a fake on a screen can be signed as well.",
    after: "Anyone can add bytes to the end of a file.",
  },
  advice: {
    declared:
      "Keep the original file and do not change it. Ask for the file again, sent as a file or as “original”, for a photo from another angle, and for the goods to be kept. Then compare with your own packing record.",
    possible:
      "Take it as a lead, not as a conclusion. Ask for a photo from another angle with today's order on it, or a short unedited video.",
    edits:
      "Brightening or cropping leaves such a record, too. Ask what was changed, and for the unedited original.",
    camera:
      "Compare with the time of the order and with what you were told. Ask first: a wrong clock or a forwarded photo explain many differences.",
    c2pa: "Press “Check the signature of the content credentials” to see whether the content changed after signing and whether the signer is on the list.",
  },
  findings: {
    "label-1": {
      title: "Hidden label: is AI-made",
      means: "The file's AIGC label says Label 1: “is AI-generated or synthetic content”.",
      who: "By law, AI services write it. Whether the AI eraser of phone albums does, we could not find out. Others can add it, too.",
    },
    "label-2": {
      title: "Hidden label: may be AI-made",
      means: "The file's AIGC label says Label 2: “may be AI-generated or synthetic content”.",
      who: "A platform that spreads content, after its user declared so.",
    },
    "label-3": {
      title: "Hidden label: suspected to be AI-made",
      means:
        "The file's AIGC label says Label 3: “suspected to be AI-generated or synthetic content”. That is a suspicion, not a finding.",
      who: "A platform that spreads content, after it detected traces. Detection errs.",
    },
    "label-other": {
      title: "AIGC label whose Label is not 1, 2 or 3",
      means:
        "The standard has no such value, and what it should say is unknown. It is no label of AI content.",
      who: "Software that does not follow the standard, or anyone.",
    },
    "label-unreadable": {
      title: "A field called AIGC that is no label",
      means:
        "The name is right, the content is not: it may be cut off or be something else. It is no label.",
      who: "Software that does not follow the standard, or anyone.",
    },
    "source-ai": {
      title: "Source type: AI-made, or with AI-made parts",
      means:
        "The “digital source type” of the IPTC names AI. An AI-made part may be no more than a passer-by removed.",
      who: "AI tools, editing software, phone albums. Where it stands in content credentials, checking the signature shows who wrote it.",
    },
    "iptc-ai": {
      title: "Names an AI system or a prompt",
      means: "A field that IPTC 2025.1 provides for AI content.",
      who: "AI tools, or whoever fills in a picture's data.",
    },
    "stable-diffusion": {
      title: "Generation settings as of Stable Diffusion",
      means: "The file holds a prompt, steps and a sampler.",
      who: "Common interfaces to Stable Diffusion, when they save.",
    },
    comfyui: {
      title: "A ComfyUI workflow",
      means: "The file holds the steps by which a picture was generated or processed.",
      who: "ComfyUI, when it saves. The steps may only enlarge or cut out, without generating.",
    },
    novelai: {
      title: "Names NovelAI",
      means: "NovelAI is named as software or source.",
      who: "NovelAI, when it saves.",
    },
    invokeai: {
      title: "InvokeAI settings",
      means: "The file has fields of InvokeAI.",
      who: "InvokeAI, when it saves.",
    },
    midjourney: {
      title: "A Midjourney job number",
      means: "The description holds a Midjourney Job ID.",
      who: "Midjourney, on download.",
    },
    grok: {
      title: "A signature like Grok's",
      means:
        "The description is “Signature:” and a long string, as in Grok pictures we have seen. The form is not documented.",
      who: "Grok, or software that writes the same.",
    },
    "google-made": {
      title: "Credit: Made with Google AI",
      means:
        "The credit names Google AI. The wording is from public sources; we have not seen an original file.",
      who: "Google's AI tools.",
    },
    "samsung-ai": {
      title: "Samsung's record of generative AI",
      means:
        "At the end of the file Samsung's album noted a genAIType other than 0. The whole picture or one spot may be AI-made.",
      who: "The album or drawing tool of a Samsung phone.",
    },
    "source-possible": {
      title: "Source type: composite, or digital art",
      means:
        "The “digital source type” of the IPTC says composite or digitalArt. That need not be AI.",
      who: "Editing software, AI tools.",
    },
    "app-field": {
      title: "An app's own AIGC field",
      means:
        "A field of some app (aigc_label_type). It is not the label of the national standard, and its meaning is not public.",
      who: "Editing or social apps.",
    },
    "service-field": {
      title: "AI service data of a cloud",
      means:
        "The description has ServiceProvider and ServiceUser, as one cloud service writes them; not the standard's place or form.",
      who: "An app that uses a cloud service.",
    },
    "google-edited": {
      title: "Credit: Edited with Google AI",
      means:
        "The credit says edited with Google AI. It may be no more than people removed from the background. We have not seen an original file.",
      who: "The editor of Google Photos.",
    },
    "apple-clean-up": {
      title: "Credit: Apple Photos Clean Up",
      means:
        "The credit says that something was erased with Clean Up in Apple Photos. In a public example someone had only erased passers-by, to protect their privacy. We have not seen an original file.",
      who: "Apple's Photos app.",
    },
    "samsung-edit": {
      title: "A record of Samsung's editor",
      means: "The file ends with a record of the album's editor that names no generative AI.",
      who: "The album of a Samsung phone.",
    },
    software: {
      title: "Name of software",
      means:
        "Names the software, system or firmware that saved the file last. Phones write their system version into untouched photos; brightening, cropping and forwarding write it, too.",
      who: "Camera firmware, phone systems, editing software, chat apps.",
    },
    history: {
      title: "History of edits",
      means: "One step that editing software noted.",
      who: "Editing software of Adobe and others.",
    },
    c2pa: {
      title: "Has content credentials (C2PA)",
      means:
        "The file carries a signed record of its origin. So far it has only been seen, not checked.",
      who: "Cameras, phones, AI tools and editing software.",
    },
    "changed-later": {
      title: "Saved later than taken",
      means: "The file says that it was saved again after the picture was taken.",
      who: "Any software that edited or saved it; on some phones rotating is enough.",
    },
    thumbnail: {
      title: "The small preview inside looks different from the picture",
      means:
        "Cameras store a small preview in a photo. Some software changes the picture and not the preview. Panoramas, crops and filters differ as well.",
      who: "The device wrote the preview; whatever changed the picture left the difference.",
    },
    "source-camera": {
      title: "Source type: taken with a camera",
      means: "The “digital source type” of the IPTC says taken with a camera.",
      who: "Cameras, phones, or whoever fills in a picture's data.",
    },
    "source-other": {
      title: "Source type: other",
      means: "Another source type, which does not say AI-made.",
      who: "The software that made or filed the picture.",
    },
    device: { title: "Device", means: "Make, model or lens.", who: "The camera or phone." },
    time: {
      title: "Time",
      means: "When it was taken or made, by the device's clock.",
      who: "Cameras, phones, editing software.",
    },
    place: {
      title: "Place",
      means:
        "Where it was taken. Browsers on Android hide the place when a file is chosen, so its absence need not be anyone's doing.",
      who: "The camera or phone.",
    },
    "after-end": {
      title: "Something follows the end of the picture",
      means:
        "There are bytes after the picture. Motion photos and notes of phones look like this; it is common.",
      who: "Phones, chat apps, or anyone.",
    },
  },
  label: {
    caption: "The seven fields of the label",
    field: "Field",
    meaning: "Meaning",
    absent: "absent",
    empty: "empty",
    fields: {
      Label: "1 is, 2 may be, 3 is suspected to be AI-made",
      ContentProducer: "Name or code of the generating service",
      ProduceID: "That service's number of the content",
      ReservedCode1: "Reserved: integrity data of the producer",
      ContentPropagator: "Name or code of the service that spread it",
      PropagateID: "That service's number of the content",
      ReservedCode2: "Reserved: integrity data of the propagator",
    },
    reserved:
      "A reserved field may hold a signature. Nobody can check it without the key, and we did not.",
    code: "{field} is a code of 27 characters with the unified social credit code {code}, {checks}. You can look it up in the National Enterprise Credit Information Publicity System; we do not guess whose it is.",
    checks: {
      true: "whose check digit is right",
      false: "whose check digit is wrong, so it cannot be right",
    },
    codeOnly: "{field} is a code of 27 characters without a unified social credit code.",
    name: "{field} is a name or a number of its own, not a code of 27 characters. Anyone can write someone else's name.",
    deviations:
      "Where it differs from the standard (common in real files, and no sign of truth or falsehood)",
    deviation: {
      "no-json": "fields written one by one, not as JSON",
      escaped: "escaped once too often",
      missing: "{field} is missing",
      "not-text": "{field} is not text",
      empty: "{field} is empty",
      value: "Label is not 1, 2 or 3",
      characters:
        "{field} has characters that the standard does not allow, such as spaces or Han characters",
      unknown: "extra field {field}",
    },
  },
  notes: {
    "several-labels":
      "The file has more than one label. The standard asks for exactly one; saving and forwarding can leave several.",
    "name-differs":
      "The ending of the name does not fit the content, which is: {format}. Renaming and chat apps do that.",
    "not-supported": "This kind of file is not known, so nothing was read. See below which are.",
    empty: "This file is empty: 0 bytes. The download may not have finished; save it again.",
  },
  problems: {
    title: "What was not read",
    truncated: "The file is incomplete: its end is missing. What could be read is listed.",
    malformed: "{part}: written wrongly, skipped.",
    time: "Reading took too long and stopped here. There may be more in what was not read.",
    bytes: "The limit for reading was reached. There may be more in what was not read.",
    fields: "Too many fields; only the first are listed.",
    encrypted: "The PDF is encrypted, and its information cannot be read.",
    internal: "{part}: not read, because of a fault in this program.",
  },
  facts: {
    format: "Format",
    size: "Size",
    pixels: "Pixels",
    hash: "SHA-256",
    hashing: "being worked out… {percent}%",
    hashLater: "This is a large file. ",
    hashNow: "Work it out",
    modified: "File last changed",
    bytes: "{count} bytes",
  },
  formats: {
    jpeg: "JPEG picture",
    png: "PNG picture",
    webp: "WebP picture",
    gif: "GIF picture",
    tiff: "TIFF picture",
    heic: "HEIC picture",
    avif: "AVIF picture",
    mp4: "MP4 video or sound",
    mov: "MOV video",
    matroska: "MKV video",
    webm: "WebM video",
    avi: "AVI video",
    wav: "WAV sound",
    mp3: "MP3 sound",
    flac: "FLAC sound",
    ogg: "OGG sound",
    pdf: "PDF document",
    docx: "Word document",
    xlsx: "Excel workbook",
    pptx: "PowerPoint presentation",
    zip: "ZIP archive",
    empty: "empty file",
    unknown: "unknown format",
  },
  preview: "Picture of {name}",
  thumbnailPicture: "The small preview inside the file",
  pictureItself: "The picture itself, made as small",
  table: {
    button: "All fields",
    busy: "Reading all fields…",
    title: "All fields (read by ExifReader)",
    none: "No other fields were found.",
    failed: "The full table could not be read. The results above are not affected.",
    unsupported: "There is no full table for this format. What was read is listed above.",
    name: "Field",
    value: "Value",
    group: "Group",
    large: "The file is larger than {size} MB; only its beginning is read.",
  },
  c2pa: {
    button: "Check the signature of the content credentials (downloads about {size} MB)",
    busy: "Downloading the checking program; the first time takes a while…",
    title: "Content credentials (C2PA), checked",
    failed:
      "The check did not succeed. The network may be down, or the credentials cannot be read. This says nothing against the picture.",
    tooLarge: "The file is larger than {size} MB, too large to check in a browser; c2patool can.",
    unsupported: "This format cannot be checked in a browser.",
    none: "The checking program found no usable credentials.",
    remote: "The credentials are at another address, not in the file. We did not fetch them: {url}",
    unchanged: "Has the content changed since signing?",
    signature: "Is the signature right?",
    listed: "Is the signer on the C2PA list?",
    answers: {
      unchanged: {
        yes: "No, unchanged",
        no: "Changed: editing the content does that, and so does adding a single line of metadata",
        unknown: "Not checked",
      },
      signature: { yes: "Yes", no: "No: signature and record do not fit", unknown: "Not checked" },
      listed: {
        yes: "On the list (of {date})",
        no: "Not on the list (of {date}). Many real tools are not",
        unknown: "Not checked",
      },
    },
    expired:
      "The certificate used for signing has expired, and there is no trusted time of signing. Time has passed; the picture was not changed.",
    signer: "The certificate names",
    time: "Time of signing",
    generator: "Made with",
    steps: "The records, from the latest back",
    actions: "What was done",
    source: "Source type",
    ingredient: "ingredient",
    limits:
      "These are three separate things. A right signature by a listed signer does not make what is shown true; and a wrong answer to any of them does not by itself show that someone faked it.",
    codes: "Codes given by the checking program",
    attribution: "Lists: C2PA Conformance Program, CC BY 4.0, of {date}",
  },
  keep: {
    title: "Keep this record",
    lead: "It has the names, sizes and SHA-256 of the files, the time of the check, and what was found. Keep the original files as well; do not rename or edit them.",
    print: "Print or save as PDF",
    json: "Save as JSON",
    text: "Save as text",
    clear: "Clear all",
    remove: "Remove",
    file: "image-check",
    heading: "Record of an image check",
    made: "Checked",
    tool: "Tool",
    files: "Files",
    integrity:
      "SHA-256 is a fingerprint: change one byte, and it is another. It shows that the file you have is the one in this record; not who made the file, nor when. The time is from this device's clock. This record is not an expert opinion.",
    waiting: "Working out the SHA-256 of large files…",
    noHash: "not worked out",
    policy:
      "The content security policy of this page allows programs from this site only; no content of any file is sent.",
  },
};
