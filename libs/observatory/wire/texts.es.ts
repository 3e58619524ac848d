export const es = {
  refusals: {
    'observatory.not-found': 'No encontramos lo que busca, o no está a su alcance.',
    'observatory.figure-unknown': 'Esa cifra no existe.',
  },
};
