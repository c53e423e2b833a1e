/**
 * Names that elements can shadow on `document` and forms: with such an id or name on an element, a script that reads
 * `document.location` may get the element. The list has the names `in document` in Chromium 156 (including those of
 * every object, such as `constructor`), and the own properties of a form. Ids are in lower case, so names with capitals
 * are left out. So is `window`, whose own properties take precedence.
 */
export const SHADOWING_IDS: ReadonlySet<string> = new Set(
  `
  all anchors append applets body charset children clear close constructor contains cookie dir doctype domain
  embeds evaluate fonts forms fullscreen head hidden images implementation links location normalize open plugins
  prepend prerendering referrer scripts timeline title when write writeln
  action autocomplete elements encoding enctype length method name rel reset submit target
  onabort onanimationcancel onanimationend onanimationiteration onanimationstart onauxclick onbeforecopy
  onbeforecut onbeforeinput onbeforematch onbeforepaste onbeforetoggle onbeforexrselect onblur oncancel oncanplay
  oncanplaythrough onchange onclick onclose oncommand oncontentvisibilityautostatechange oncontextlost
  oncontextmenu oncontextrestored oncopy oncuechange oncut ondblclick ondrag ondragend ondragenter ondragleave
  ondragover ondragstart ondrop ondurationchange onemptied onended onerror onfocus onformdata onfreeze
  onfullscreenchange onfullscreenerror ongotpointercapture oninput oninvalid onkeydown onkeypress onkeyup onload
  onloadeddata onloadedmetadata onloadstart onlostpointercapture onmousedown onmouseenter onmouseleave onmousemove
  onmouseout onmouseover onmouseup onmousewheel onpaste onpause onplay onplaying onpointercancel onpointerdown
  onpointerenter onpointerleave onpointerlockchange onpointerlockerror onpointermove onpointerout onpointerover
  onpointerrawupdate onpointerup onprerenderingchange onprogress onratechange onreadystatechange onreset onresize
  onresume onscroll onscrollend onscrollsnapchange onscrollsnapchanging onsearch onsecuritypolicyviolation
  onseeked onseeking onselect onselectionchange onselectstart onslotchange onstalled onsubmit onsuspend
  ontimeupdate ontoggle ontransitioncancel ontransitionend ontransitionrun ontransitionstart onvisibilitychange
  onvolumechange onwaiting onwebkitanimationend onwebkitanimationiteration onwebkitanimationstart
  onwebkitfullscreenchange onwebkitfullscreenerror onwebkittransitionend onwheel
  `
    .trim()
    .split(/\s+/),
);
