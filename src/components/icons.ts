/** The icons of the site: one path each on a grid of 20, drawn with a line of 1.6 in the colour of the text. */
export const ICONS = {
  search: "M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM12.5 12.5 17 17",
  arrow: "M4 10h12M11 5l5 5-5 5",
  clock: "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 5.5V10l3 2",
  picture: "M3 3.5h14v13H3zM3 13.5l4-4 3.5 3.5 2.5-2.5 4 4M12.5 7.5h.01",
  shop: "M3.5 8.5V17h13V8.5M2.5 8 4 3h12l1.5 5zM8 17v-4.5h4V17",
  platform: "M3 4h14v10H3zM7 17.5h6M10 14v3.5M6 8h8M6 11h4",
  authority: "M3 17h14M4.5 14V8.5M8.2 14V8.5M11.8 14V8.5M15.5 14V8.5M2.5 7 10 2.5 17.5 7z",
  buyer:
    "M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3.5 17c.6-3.6 3.1-5.5 6.5-5.5s5.9 1.9 6.5 5.5",
  display: "M3 15.5 7 4.5l4 11M4.4 12h5.2M12 15.5l2.5-7 2.5 7M12.9 13.2h3.2",
  law: "M10 3v14M5.5 17h9M4 5.5h12M4 5.5 2 11.5h4zM16 5.5l-2 6h4z",
  link: "M8.5 11.5a3.5 3.5 0 0 0 5 0l2.5-2.5a3.5 3.5 0 0 0-5-5l-1 1M11.5 8.5a3.5 3.5 0 0 0-5 0L4 11a3.5 3.5 0 0 0 5 5l1-1",
} as const;

export type IconName = keyof typeof ICONS;
