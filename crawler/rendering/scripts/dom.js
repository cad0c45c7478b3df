// The page as mark-up, after its scripts.
(() => JSON.stringify({ html: Object.getOwnPropertyDescriptor(Element.prototype, "outerHTML").get.call(globalThis.kuzgu.root) }))
