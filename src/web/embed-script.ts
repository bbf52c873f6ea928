// src/web/embed-script.ts - the script for the watched page (data): it runs there, so it is kept as text. It
// finds each claim's anchor in what the page displays, whatever the quotes, dashes, white space and
// reference numbers, and puts a small link after the sentence. Where it cannot, it says nothing.
//
// data-states="revise review" on its <script> leaves out claims that stand. It sets no cookie, asks only
// for claims.json beside itself, and keeps to one style sheet that a page's own rules outweigh.

/** Under 3 KB. */
export const embedScript = `(function(){"use strict"
var me=document.currentScript;if(!me)return
var wanted=(me.getAttribute("data-states")||"fresh review revise").split(/\\s+/)
var hidden=/^(script|style|noscript|template|textarea|select|svg|sup|button|head)$/i
var same=[[/[\\u2018-\\u201b\\u02bc\\u2032\`\\u00b4]/,"'"],[/[\\u201c-\\u201f\\u2033\\u00ab\\u00bb]/,'"'],[/[\\u2010-\\u2015\\u2212]/,"-"]]
var unseen=/[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]/
function fold(c){if(/\\s/.test(c))return" ";for(var i=0;i<3;i++)if(same[i][0].test(c))return same[i][1];return c}
function folded(t){return t.normalize("NFC").split("").filter(function(c){return!unseen.test(c)}).map(fold).join("").replace(/ +/g," ").trim()}
function read(root){
var text="",nodes=[],at=[]
function add(c,node,i){if(c===" "&&/(^|[ \\n])$/.test(text.slice(-1)))return;text+=c;nodes.push(node);at.push(i)}
;(function walk(n){
if(n.nodeType===3){var s=n.data;for(var i=0;i<s.length;i++)if(!unseen.test(s[i]))add(fold(s[i]),n,i)
return}
if(n.nodeType!==1||hidden.test(n.tagName)||n.className==="revisit-mark")return
if(/^(br|wbr)$/i.test(n.tagName)){if(/^br$/i.test(n.tagName))add(" ",null,0);return}
var d=getComputedStyle(n).display,block=!/^(inline|contents)/.test(d)
if(block)add("\\n",null,0)
for(var k=n.firstChild;k;k=k.nextSibling)walk(k)
if(block)add("\\n",null,0)
})(root)
return{text:text,nodes:nodes,at:at}}
function end(text,from){
var rest=text.slice(from),stop=/(?<!\\b(?:Dr|Mr|Ms|al|cf|vs|e\\.g|i\\.e))[.!?]["')\\]]*(?=\\d{0,3}(?: [^a-z(]|\\n|$))|\\n|$/.exec(rest)
return from+stop.index+stop[0].replace("\\n","").length}
function mark(claim,view){
var anchor=folded(claim.anchor),i=view.text.indexOf(anchor);if(i<0)return
var last=end(view.text,i+anchor.length)-1
while(last>0&&!view.nodes[last])last--
var node=view.nodes[last],a=document.createElement("a")
a.className="revisit-mark";a.href=claim.url;a.setAttribute("data-state",claim.state)
a.textContent=claim.says
a.setAttribute("aria-label","This sentence: "+claim.says+", by Revisit")
return{last:last,put:function(){var r=document.createRange();r.setStart(node,view.at[last]+1);r.collapse(true);r.insertNode(a);a.before("\\u00a0")}}}
function run(){window.fetch(new URL("claims.json",me.src),{credentials:"omit"}).then(function(r){return r.json()}).then(function(got){
var view=read(document.body),marks=got.claims.filter(function(c){return wanted.includes(c.state)}).map(function(c){return mark(c,view)}).filter(Boolean)
if(!marks.length)return
var s=document.createElement("style");s.textContent=":where(.revisit-mark){font:600 .72em/1.4 system-ui,sans-serif;padding:0 .5em;border:1px solid;border-radius:1em;white-space:nowrap;color:#1f5c33;background:#fff}:where(.revisit-mark[data-state=review]){color:#6a5200}:where(.revisit-mark[data-state=revise]){color:#9a2a00}"
document.head.appendChild(s);marks.sort(function(a,b){return b.last-a.last}).forEach(function(m){try{m.put()}catch(e){}})
}).catch(function(){})}
document.readyState==="loading"?document.addEventListener("DOMContentLoaded",run):run()
})()
`
