import { Column, Entity, Index } from 'typeorm';
import { DisclosureColumnsEntity } from '@contexts/disclosure';

/** What a reader of a reason may know of its record: disclosure columns, title, mark of dispute. */
@Entity({ schema: 'read', name: 'graded_item' })
@Index('graded_item_uscc', ['uscc'])
export class GradedItem extends DisclosureColumnsEntity {
  @Column('text') title!: string;
  @Column('boolean') disputed!: boolean;
}
