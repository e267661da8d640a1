/** Every page of the portal with its budget of compressed script. */
export const pages: readonly { readonly path: string; readonly kibibytes: number }[] = [
  { path: '/', kibibytes: 130 },
  { path: '/articles', kibibytes: 230 },
  { path: '/articles/wenzhou-2018-3/5', kibibytes: 230 },
];
