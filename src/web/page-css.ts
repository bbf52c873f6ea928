// src/web/page-css.ts - how the pages look, besides what they share with letters (data).

const LIGHT = `--paper:#f3f1ea;--sheet:#fffefb;--ink:#1d1c19;--soft:#5d5a51;--rule:#dcd7c8;--wash:#f4f1e7;--link:#0b4f8a;--revise:#9a2a00;--review:#6a5200;--fresh:#1f5c33;--mark:#fbe9a9;--bar:#3f6ea3;--fill:#c9d9ea;--field:#8a867c`
const DARK = `--paper:#111110;--sheet:#191917;--ink:#ecebe4;--soft:#aba89d;--rule:#3a3933;--wash:#262521;--link:#92c5ff;--revise:#ffb18f;--review:#e6cd7c;--fresh:#9ad6ac;--mark:#574a16;--bar:#7fb2e8;--fill:#2c4257;--field:#8d897e`

/** The stylesheet of the pages. */
export const pageCss = `:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
.site{margin:0;padding:0;background:var(--paper);color:var(--ink);font:17px/1.55 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif}
.site main{box-sizing:border-box;max-width:800px;font-size:17px;line-height:1.55;padding:32px 28px 52px;outline:0}
.top,.end{box-sizing:border-box;max-width:800px;margin:0 auto;padding:14px 28px;font-size:16px}
.top{display:flex;flex-wrap:wrap;gap:2px 20px;align-items:center;justify-content:space-between}
.top p{margin:0}
.top nav{width:100%;border-top:1px solid var(--rule);margin-top:8px;padding-top:4px}
.top nav,.end nav{display:flex;flex-wrap:wrap;gap:0 22px}
.top nav a,.end nav a{display:inline-block;padding:6px 0;color:var(--ink);text-decoration:none}
.top nav a:hover,.end nav a:hover{text-decoration:underline}
.site [aria-current=page]{font-weight:bold}
.top .name{font:26px/1.3 Georgia,'Times New Roman',serif;color:var(--ink);text-decoration:none}
.end{padding-bottom:44px;color:var(--soft);font-size:15px}
.end p{margin:8px 0}
.find{display:flex;gap:6px}
.find input{box-sizing:border-box;width:170px;padding:6px 9px;font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--field);border-radius:3px}
.find.wide{margin:0 0 10px}
.find.wide input{width:100%;max-width:420px}
.find button{flex:none;white-space:nowrap;padding:6px 12px;font:inherit;color:var(--ink);background:var(--wash);border:1px solid var(--field);border-radius:3px;cursor:pointer}
.site a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:3px}
.site a:hover{text-decoration-thickness:2px}
.site a:focus-visible,.site button:focus-visible,.site input:focus-visible,.site summary:focus-visible,.site [tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.site main:focus-visible{outline:0}
.skip{position:absolute;left:-999px}
.skip:focus{position:static;display:inline-block;padding:10px 20px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
p{margin:0 0 12px}
.site h1,.site h2{font-family:Georgia,'Times New Roman',serif;font-weight:normal;text-wrap:balance}
.site h1{margin:0 0 12px;font-size:32px;line-height:1.2}
.site h2{margin:44px 0 10px;padding:14px 0 0;border-top:2px solid var(--ink);font-size:24px;line-height:1.3}
.site h2.unseen{margin:0;padding:0;border:0}
.site h3{margin:24px 0 6px;font-size:17px;line-height:1.4}
.site .d-brand{display:none}
.d-title a{display:inline-block;padding:3px 0}
.lead{font-size:19px}
.soft,.by{color:var(--soft);font-size:15px}
.soft{font-weight:normal}
.site .by a{color:inherit}
.crumbs{margin:0 0 6px;font-size:15px}
.site ul.plain,.site ol.plain{margin:0 0 16px;padding:0;list-style:none}
.plain>li{margin:0;padding:14px 0;border-top:1px solid var(--rule)}
.plain>li:first-child{border-top:0}
.plain p{margin:0 0 3px}
.plain .t a,.claims a{text-decoration:none}
.plain .t a:hover,.claims a:hover{text-decoration:underline}
.plain .t{font-weight:bold;line-height:1.4}
.plain.tight>li{padding:9px 0}
.plain.feeds>li{display:flex;flex-wrap:wrap;gap:2px 16px;justify-content:space-between;padding:8px 0}
.feeds a{margin-left:10px}
.feeds a:first-child{margin-left:0}
.claims,.log{margin:0 0 16px;padding:0;list-style:none}
.claims>li{display:grid;grid-template-columns:122px 1fr;gap:0 14px;align-items:start;padding:10px 0;border-top:1px solid var(--rule)}
.claims>li>.v{justify-self:start;margin-top:2px}
.claims p{margin:0}
.claims.small{margin:6px 0 0;font-size:15px}
.claims.small>li{grid-template-columns:86px 1fr;padding:3px 0;border:0}
.claims.small>li>.v{margin-top:0}
.log>li{display:grid;grid-template-columns:150px 1fr;gap:0 14px;padding:8px 0;border-top:1px solid var(--rule)}
.log p{margin:0}
.asks{font-family:Georgia,'Times New Roman',serif;font-size:19px;line-height:1.45}
.question{margin:0 0 40px}
.site .question h3{margin:28px 0 4px;font:24px/1.3 Georgia,'Times New Roman',serif}
.question h3 a{text-decoration:none}
.question h3 a:hover{text-decoration:underline}
.says{margin:0 0 14px;padding:0 0 0 16px;border-left:4px solid var(--rule);font-family:Georgia,'Times New Roman',serif;font-size:20px;line-height:1.5}
.says.small{margin:8px 0;font-size:17px}
.says b,.says mark{font-weight:inherit}
.pass{margin:8px 0;padding:10px 14px;background:var(--wash);font-size:16px}
.site mark{background:var(--mark);color:inherit;padding:0 1px}
.v{display:inline-block;padding:0 9px;border:1.5px solid currentColor;border-radius:11px;font-size:14px;line-height:20px;font-weight:bold;white-space:nowrap}
.v.revise{color:var(--revise)}.v.review{color:var(--review)}.v.fresh{color:var(--fresh)}
.open{margin:0 0 36px;padding:10px 0 0;border-top:1px solid var(--rule)}
h2+.open{border-top:0;padding:0}
.plain details{margin:4px 0 0}
.tags{margin:2px 0 0;padding:0;list-style:none;font-size:15px}
.tags q{color:var(--soft)}
.tally{display:grid;grid-template-columns:repeat(3,1fr);gap:14px;margin:20px 0 0;padding:0;list-style:none}
.tally li{padding:14px 16px;background:var(--wash);border-top:4px solid currentColor}
.tally b{display:block;font:42px/1.1 Georgia,'Times New Roman',serif}
.site .tally a{color:inherit;text-decoration:none}
.tally span{font-size:18px;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
.tally p{margin:6px 0 0;color:var(--soft);font-size:15px;line-height:1.4}
.tally .revise{color:var(--revise)}.tally .review{color:var(--review)}.tally .fresh{color:var(--fresh)}
.tally+p{margin-top:14px}
svg.share{display:block;width:100%;height:8px;margin:10px 0 6px}
.share .revise{fill:#c2481c}.share .review{fill:#cfa52f}.share .fresh{fill:#4d8f63}
.rows{width:100%;margin:8px 0 16px;border-collapse:collapse;font-size:16px}
.rows caption{padding:0 0 4px;color:var(--soft);font-size:15px;text-align:left}
.rows th,.rows td{padding:7px 14px 7px 0;border-top:1px solid var(--rule);text-align:left;vertical-align:top;font-weight:normal}
.rows th{overflow-wrap:normal;word-break:normal;hyphens:auto}
.rows thead th{border-top:0;color:var(--soft);font-size:15px;vertical-align:bottom}
.rows .c{width:160px;padding-right:0}
.site .rows .num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.site .wide-box thead .num{white-space:normal}
.wide-box .rows{word-break:normal;overflow-wrap:normal}
.rows .num:last-child{padding-right:0}
.indicators .num{width:60px}
.wide-box{overflow-x:auto}
svg.spark{display:block;width:160px;height:26px}
svg.graph{display:block;width:100%;height:120px}
.site .ends{display:flex;justify-content:space-between;margin:2px 0;color:var(--soft);font-size:14px}
.spark .a,.graph .a{fill:var(--fill)}
.spark .l,.graph .l{fill:none;stroke:var(--bar);stroke-width:1.5}
.graph .b{fill:var(--bar)}
.spark .x,.graph .x{stroke:var(--soft);stroke-width:1}
figure{margin:0 0 16px}
figcaption{margin:0 0 8px;color:var(--soft);font-size:15px}
.pages{display:flex;gap:20px;margin:20px 0 0}
.body{overflow-wrap:anywhere;white-space:pre-line}
.site summary{padding:4px 0;cursor:pointer}
.site code,.site pre{font:15px/1.5 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.site pre{padding:10px 14px;overflow-x:auto;background:var(--wash);white-space:pre-wrap}
.site dl{display:grid;grid-template-columns:120px 1fr;gap:2px 14px;margin:0 0 12px}
.site dd{margin:0}
@media (max-width:600px){.site main,.top,.end{padding-left:18px;padding-right:18px}.site main{padding-top:24px}.site h1{font-size:27px}.site h2{margin-top:36px;font-size:22px}.top{font-size:15px}.top nav,.end nav{gap:0 15px}.find input{width:120px}.find.wide input{width:100%}.tally{gap:8px}.tally li{padding:9px 10px}.tally b{font-size:32px}.tally span{font-size:16px}.tally p{display:none}.claims>li,.claims.small>li{grid-template-columns:1fr;gap:4px}.log>li{grid-template-columns:1fr}.rows{font-size:15px}.rows th,.rows td{padding-right:8px}.rows .c,svg.spark{width:78px}.indicators .num{width:34px}.indicators thead th{font-size:13px}.site dl{grid-template-columns:96px 1fr}}
@media print{.top nav,.find,.end nav{display:none}}
`
