/** Units of the default registry that the tests use. */
export const CENTER = 'trung-tam-ung-dung';
export const DIVISION = 'van-phong';
export const BLOCK = 'khoi-van-phong';
