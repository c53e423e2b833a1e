declare module 'vnu-jar' {
  /** Where the checker's archive lies. */
  const archive: string;
  export default archive;
}
