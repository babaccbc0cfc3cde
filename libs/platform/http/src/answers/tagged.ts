import { applyDecorators, SetMetadata, UseGuards } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { type RevisionOf, TAGGED, TaggedGuard } from './tagged.guard';

/** Extension of an OpenAPI operation whose answers carry an entity tag. */
export const TAGGED_EXTENSION = 'x-zhixin-tagged';

/**
 * For a route that is asked often, or whose thing can be changed: the answer carries its `ETag`, and `If-None-Match` with it
 * is answered 304. Who keeps answers for itself does so on its own responsibility: no cache may (`no-store`).
 * @param revisionOf where the answer tells of a thing that can be changed, at which revision; for `If-Match`
 */
export const Tagged = <T = never>(revisionOf: (answer: T) => number | undefined = () => undefined): MethodDecorator =>
  applyDecorators(
    SetMetadata(TAGGED, revisionOf as RevisionOf),
    UseGuards(TaggedGuard),
    ApiExtension(TAGGED_EXTENSION, true),
  );
