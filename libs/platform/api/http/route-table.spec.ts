import { RouteTable } from './route-table';

describe('the methods of an address', () => {
  const routes = new RouteTable();
  routes.add('GET', '/api/v1/plans');
  routes.add('POST', '/api/v1/plans');
  routes.add(['GET', 'HEAD'], '/api/v1/plans/:id');
  routes.add('GET', '/api/v1/a.b');
  routes.add('GET', '/*');

  it.each([
    ['/api/v1/plans', ['GET', 'POST']],
    ['/api/v1/plans?page=2', ['GET', 'POST']],
    ['/api/v1/plans/', ['GET', 'POST']],
    ['/api/v1/plans/7', ['GET', 'HEAD']],
    ['/api/v1/plans/7/more', []],
    ['/api/v1/a-b', []],
    ['/entidades/durango', []],
  ])('%s has %j', (url, methods) => {
    expect(routes.methodsAt(url)).toEqual(methods);
  });
});
