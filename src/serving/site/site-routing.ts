/** Which file a SecureSite serves for the path of a request. */
export enum SiteRouting {
  /**
   * The file of that name. `/` is `index.html`.
   */
  FILES = 'FILES',

  /**
   * The file of that name, and `index.html` in each folder: `/docs/` is `docs/index.html`, and `/docs` is redirected to `/docs/`. Static site generators
   * write such files.
   *
   * A path without a dot in its last part is a folder, except below `/.well-known/`.
   */
  DIRECTORY_INDEXES = 'DIRECTORY_INDEXES',

  /**
   * The file of that name, and `index.html` for each path that names no file, so that a program in the browser can read the path.
   *
   * A path without a dot in its last part names no file, except below `/.well-known/`.
   */
  SINGLE_PAGE = 'SINGLE_PAGE',
}
