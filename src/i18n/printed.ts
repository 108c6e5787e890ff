import type { Locale } from "./locales.ts";

const zh = {
  title: "下载和打印",
  lead: "同一份内容的PDF：打印、存档、发给别人，都用这里的文件。",
  open: "打开PDF",
  pages: (count: number) => `${count}页`,
  size: (megabytes: string) => `${megabytes} MB`,
  day: "法律口径",
  checksum: "SHA-256",
  picture: (title: string) => `${title}第一页的样子`,
  check: {
    title: "怎么核对文件没有被改过",
    text: "算出文件的SHA-256，和这里写的比。不一样，就从这里重新下载。全部校验值在",
    file: "SHA256SUMS",
    windows: "Windows的命令提示符：",
    mac: "苹果电脑的终端：",
  },
  print: {
    title: "要别的纸张，或者黑白",
    text: "这里的文件都是A4彩色，用黑白打印机也认得出每一种框。要A5、Letter或者纯黑白的，可以用源代码自己生成：",
    command: "npm run guide -- --edition merchants --paper a5 --mono --out 商家版.pdf",
  },
  note: "文件里的法律效力按上面写的那一天显示。引用以前，再查一次官方文本。",
  /** Before the places of a page in the PDFs. */
  inPdf: "打印版",
  place: (edition: string, page: number) => `${edition}，PDF第${page}页`,
  letter: (title: string) => `手写的表格：${title}`,
  wall: "贴墙的一页纸",
  checklists: "可以打勾的清单",
  /** Under a page that was printed from the web. */
  back: "回到网页，看最新的内容",
  qr: (url: string) => `二维码，指向${url}`,
};

export type PrintedStrings = typeof zh;

const en: PrintedStrings = {
  title: "Download and print",
  lead: "The same content as PDF files, to print, keep and send.",
  open: "Open the PDF",
  pages: (count: number) => `${count} ${count === 1 ? "page" : "pages"}`,
  size: (megabytes: string) => `${megabytes} MB`,
  day: "Law as of",
  checksum: "SHA-256",
  picture: (title: string) => `First page of ${title}`,
  check: {
    title: "How to see that a file was not changed",
    text: "Compute its SHA-256 and compare. If it differs, download the file again from here. All sums are in",
    file: "SHA256SUMS",
    windows: "Command prompt on Windows: ",
    mac: "Terminal on a Mac: ",
  },
  print: {
    title: "Other paper, or black and white",
    text: "These files are A4 in colour, and every kind of box can be told in black and white too. For A5, Letter or no colour at all, make your own from the source:",
    command: "npm run guide -- --edition merchants --paper a5 --mono --out merchants.pdf",
  },
  note: "The files show the law as it stood on the day given. Check the official text before citing.",
  inPdf: "On paper",
  place: (edition: string, page: number) => `${edition}, PDF page ${page}`,
  letter: (title: string) => `Form to fill in by hand: ${title}`,
  wall: "One page for the wall",
  checklists: "Checklists to tick",
  back: "Back to the web page, for the latest text",
  qr: (url: string) => `QR code for ${url}`,
};

/** The words about printed editions in one language. */
export function printedStrings(locale: Locale): PrintedStrings {
  return { zh, en }[locale];
}
