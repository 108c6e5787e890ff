import type { Locale } from "./locales.ts";

/** The words around the image check that are part of the page itself, there without any script. */
const zh = {
  title: "图片检查：文件自己写了什么",
  short: "图片检查",
  description: "看图片、视频里有没有AI标识、编辑记录和相机信息。文件不上传，在你的浏览器里读。",
  lead: "把买家发来的图片或视频放进来，看看文件自己写了什么：有没有AI标识，用过什么软件，什么时候拍的。",
  always: "有标识不证明骗退款，没有标识也不证明图是真的。这里不下结论，只列出文件自己写了什么。",
  privacy: "文件不上传",
  policy:
    "本页带着一条内容安全策略，浏览器会照着执行：程序只能取自本站，也只能向本站取；别的地址一律连不上。检查时不发出文件的任何内容，不写入浏览器的存储，关掉页面就没有了。页面打开以后断网也能检查；只有列出全部字段、核对内容凭证的签名，要另外从本站下载程序。想自己确认，可以打开浏览器的开发者工具看网络请求。",
  noScript:
    "这个工具在你的浏览器里读文件，所以要用JavaScript，而这里没有运行。可以打开JavaScript再试，或者用下面列出的其他办法。",
  otherWays: "不用这个页面，还能怎么查",
  samples: "手边没有图？用示例试试",
  samplesLead: "都是我们画的，里面的编码和名字是虚构的：编码里的地区代码000000不存在。",
  sample: {
    "declared.jpg": "写着“属于”的AI标识",
    "suspected.png": "平台写的“疑似”标识",
    "edited.jpg": "编辑过，小预览图没跟着改",
    "camera.jpg": "相机信息和位置",
    "nothing.jpg": "什么信息都没有",
    "film.mp4": "带AI标识的视频文件（没有画面）",
  },
  next: "接下来看什么",
};

type ImageCheckWords = typeof zh;

const en: ImageCheckWords = {
  title: "Image check: what the file itself says",
  short: "Image check",
  description:
    "See whether a picture or video carries an AI label, a record of editing, or camera data. Nothing is uploaded; your browser reads the file.",
  lead: "Put in the picture or video a buyer sent and see what the file itself says: whether it carries an AI label, which software touched it, when it was taken.",
  always:
    "A label does not prove refund fraud, and no label does not prove that a picture is real. This page draws no conclusion; it lists what the file itself says.",
  privacy: "Nothing is uploaded",
  policy:
    "This page carries a content security policy, which the browser enforces: programs come from this site only and can fetch from this site only; no other address can be reached. Nothing of a file is sent, nothing is written to the browser's storage, and closing the page ends it. Once open, the page works without a network; only the table of all fields and checking the signature of content credentials download further programs from this site. To see for yourself, watch the network requests in your browser's developer tools.",
  noScript:
    "This tool reads files in your browser and so needs JavaScript, which is not running here. Switch it on and try again, or use one of the other ways below.",
  otherWays: "Other ways to check",
  samples: "No picture at hand? Try a sample",
  samplesLead:
    "We drew them ourselves. The codes and names in them are fictional: no place has the area code 000000.",
  sample: {
    "declared.jpg": "An AI label that says “is”",
    "suspected.png": "A platform's “suspected” label",
    "edited.jpg": "Edited, with a preview left behind",
    "camera.jpg": "Camera data and a place",
    "nothing.jpg": "No information at all",
    "film.mp4": "A video file with an AI label (no pictures in it)",
  },
  next: "What to read next",
};

export type SampleName = keyof ImageCheckWords["sample"];

/** The words of the page of the image check in one language. */
export function imageCheckWords(locale: Locale): ImageCheckWords {
  return { zh, en }[locale];
}
