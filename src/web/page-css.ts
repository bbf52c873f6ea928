// src/web/page-css.ts - how the pages look, besides what they share with letters (data).

const LIGHT = `--paper:#f3f1ea;--sheet:#fffefb;--ink:#1d1c19;--soft:#5d5a51;--rule:#dcd7c8;--wash:#f4f1e7;--link:#0b4f8a;--revise:#9a2a00;--review:#6a5200;--fresh:#1f5c33;--mark:#fbe9a9;--bar:#3f6ea3;--fill:#c9d9ea;--field:#8a867c`
const DARK = `--paper:#111110;--sheet:#191917;--ink:#ecebe4;--soft:#aba89d;--rule:#3a3933;--wash:#262521;--link:#92c5ff;--revise:#ffb18f;--review:#e6cd7c;--fresh:#9ad6ac;--mark:#574a16;--bar:#7fb2e8;--fill:#2c4257;--field:#8d897e`

/** The stylesheet of the pages. */
export const pageCss = `:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
.site{margin:0;padding:0;background:var(--paper);color:var(--ink);font:17px/1.55 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif}
.site main{box-sizing:border-box;max-width:780px;font-size:17px;line-height:1.55;padding:28px 20px 44px;outline:0}
.top,.end{box-sizing:border-box;max-width:780px;margin:0 auto;padding:12px 20px;font-size:16px}
.top{display:flex;flex-wrap:wrap;gap:6px 20px;align-items:center;justify-content:space-between}
.top nav,.end nav{display:flex;flex-wrap:wrap;gap:0 20px}
.top nav a,.end nav a{display:inline-block;padding:7px 0;color:var(--ink)}
.top .name{font:20px/1.5 Georgia,'Times New Roman',serif;text-decoration:none}
.end{padding-bottom:40px;color:var(--soft);font-size:15px}
.end p{margin:8px 0}
.find{display:flex;gap:6px}
.find input{box-sizing:border-box;width:150px;padding:6px 9px;font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--field);border-radius:3px}
.find.wide input{width:100%;max-width:420px}
.find button{padding:6px 12px;font:inherit;color:var(--ink);background:var(--wash);border:1px solid var(--field);border-radius:3px;cursor:pointer}
.site a{color:var(--link);text-underline-offset:2px}
.site a:focus-visible,.site button:focus-visible,.site input:focus-visible,.site summary:focus-visible,.site [tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.site main:focus-visible{outline:0}
.skip{position:absolute;left:-999px}
.skip:focus{position:static;display:inline-block;padding:10px 20px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.site h1,.site h2{font-family:Georgia,'Times New Roman',serif;font-weight:normal;text-wrap:balance}
.site h1{margin:0 0 12px;font-size:30px;line-height:1.2}
.site h2{margin:40px 0 10px;padding:14px 0 0;border-top:2px solid var(--ink);font-size:23px;line-height:1.3}
.site h3{margin:24px 0 6px;font-size:17px;line-height:1.4}
.site p{margin:0 0 12px}
.lead{font-size:19px}
.soft,.by{color:var(--soft);font-size:15px}
.by a{color:var(--soft)}
.crumbs{margin:0 0 6px;font-size:15px}
.site ul.plain,.site ol.plain{margin:0 0 16px;padding:0;list-style:none}
.plain>li{margin:0;padding:14px 0;border-top:1px solid var(--rule)}
.plain>li:first-child{border-top:0}
.plain p{margin:0 0 4px}
.plain .t{font-weight:bold}
.asks{font-family:Georgia,'Times New Roman',serif;font-size:19px;line-height:1.5}
.says{margin:0 0 14px;padding:0 0 0 16px;border-left:4px solid var(--rule);font-family:Georgia,'Times New Roman',serif;font-size:20px;line-height:1.5}
.says b,.says mark{font-weight:inherit}
.pass{margin:6px 0;padding:10px 14px;background:var(--wash);font-size:16px}
.site mark{background:var(--mark);color:inherit;padding:0 1px}
.v{display:inline-block;padding:0 9px;border:1.5px solid currentColor;border-radius:11px;font-size:14px;line-height:22px;font-weight:bold;white-space:nowrap}
.v.revise{color:var(--revise)}.v.review{color:var(--review)}.v.fresh{color:var(--fresh)}
.tags{display:flex;flex-wrap:wrap;gap:4px 14px;margin:4px 0 0;padding:0;list-style:none;font-size:15px}
.tags a{display:inline-block;padding:1px 0}
.tally{display:grid;grid-template-columns:repeat(3,1fr);gap:12px;margin:0 0 20px;padding:0;list-style:none}
.tally li{padding:12px 14px;background:var(--wash);border-top:4px solid currentColor}
.tally b{display:block;font:34px/1.15 Georgia,'Times New Roman',serif}
.tally a{color:inherit;font-size:16px}
.tally .revise{color:var(--revise)}.tally .review{color:var(--review)}.tally .fresh{color:var(--fresh)}
.rows{width:100%;margin:8px 0 16px;border-collapse:collapse;font-size:16px}
.rows caption{padding:0 0 4px;color:var(--soft);font-size:15px;text-align:left}
.rows th,.rows td{padding:8px 12px 8px 0;border-top:1px solid var(--rule);text-align:left;vertical-align:top;font-weight:normal}
.rows thead th{color:var(--soft);font-size:15px}
.rows .c{width:170px;padding-right:0}
.rows .num{text-align:right;font-variant-numeric:tabular-nums}
.wide-box{overflow-x:auto}
svg.spark{display:block;width:160px;height:34px}
svg.graph{display:block;width:100%;height:120px}
.site .ends{display:flex;justify-content:space-between;margin:2px 0;color:var(--soft);font-size:14px}
.spark .a,.graph .a{fill:var(--fill)}
.spark .l,.graph .l{fill:none;stroke:var(--bar);stroke-width:1.5}
.graph .b{fill:var(--bar)}
.spark .x,.graph .x{stroke:var(--soft);stroke-width:1}
figure{margin:0 0 16px}
figcaption{color:var(--soft);font-size:15px}
.pages{display:flex;gap:20px;margin:20px 0 0}
.body{overflow-wrap:anywhere;white-space:pre-line}
.site summary{padding:4px 0;cursor:pointer}
.site code,.site pre{font:15px/1.5 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.site pre{padding:10px 14px;overflow-x:auto;background:var(--wash);white-space:pre-wrap}
.site dt{margin:10px 0 0;font-weight:bold}.site dd{margin:0}
@media (max-width:560px){.site h1{font-size:26px}.tally{gap:8px}.tally li{padding:9px 10px}.tally b{font-size:28px}.tally a{font-size:15px}.rows .c,svg.spark{width:104px}.find{width:100%}.find input{flex:1}.rows.stack thead{position:absolute;left:-999px}.rows.stack tr{display:block;padding:8px 0;border-top:1px solid var(--rule)}.rows.stack td,.rows.stack th{display:block;padding:1px 0;border:0}}
@media print{.top nav a:not(.name),.find,.end nav{display:none}}
`
