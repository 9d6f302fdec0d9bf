declare module '*?text' {
  const text: string;
  export default text;
}
declare module '*?files' {
  const files: Readonly<Record<string, string>>;
  export default files;
}
declare module '*?wasm' {
  const base64: string;
  export default base64;
}
declare module '*?worker' {
  const source: string;
  export default source;
}
declare module '*?all-mistakes' {
  const validate: import('ajv').ValidateFunction;
  export default validate;
}
declare module '*?first-mistake' {
  const validate: import('ajv').ValidateFunction;
  export default validate;
}
declare module '*?modules' {
  const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  export default modules;
}
