/** What the build knows of a picture's file. */
export interface PictureFacts {
  /** in pixels, as it is shown: a camera's orientation is applied */
  width: number;
  height: number;
  /**
   * changes with the picture and with the way it is scaled; unset for drawings and animations, which are published as
   * they are
   */
  hash?: string;
  isTransparent?: true;
  /** its average, as in `#8a7f66`; unset if it is transparent */
  colour?: string;
}
