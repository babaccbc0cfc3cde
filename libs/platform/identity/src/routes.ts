import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ApplicationConfig, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { RoutePathFactory } from '@nestjs/core/router/route-path-factory.js';
import { ACCESS, type AccessRole } from './access';

export interface Route {
  /** `GET`, `POST` … */
  readonly method: string;
  /** With its parameters, such as `/v1/enterprises/:uscc`. */
  readonly path: string;
  /** Undefined for a route that forgot: it refuses everybody. */
  readonly access: readonly AccessRole[] | undefined;
  /** `Class.method`, for messages. */
  readonly handler: string;
}

/** All routes of all controllers, with the roles they name. */
export const routesOf = (app: INestApplicationContext): Route[] => {
  const config = app.get(ApplicationConfig);
  const paths = new RoutePathFactory(config);
  const pathsOf = (ctrlPath: string, methodPath: string, method: RequestMethod): string[] =>
    paths.create({ ctrlPath, methodPath, globalPrefix: config.getGlobalPrefix() }, method).map(tidy);
  return [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOfClass(metatype, pathsOf) : []))
    .sort((a, b) => (a.path === b.path ? compare(a.method, b.method) : compare(a.path, b.path)));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const routesOfClass = (
  type: { name: string; prototype: unknown },
  pathsOf: (ctrlPath: string, methodPath: string, method: RequestMethod) => string[],
): Route[] => {
  const prototype = type.prototype as Record<string, object>;
  const prefixes = listOf(Reflect.getMetadata(PATH_METADATA, type) as string | string[]);
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name] as object;
    const own = Reflect.getMetadata(PATH_METADATA, handler) as string | string[] | undefined;
    if (own === undefined) return [];
    const access = (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, type)) as Route['access'];
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
    return prefixes
      .flatMap((prefix) => listOf(own).flatMap((path) => pathsOf(prefix, path, method)))
      .map((path) => ({ method: RequestMethod[method], path, access, handler: `${type.name}.${name}` }));
  });
};

const listOf = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value]);

const tidy = (path: string): string => `/${path.split('/').filter(Boolean).join('/')}`;
