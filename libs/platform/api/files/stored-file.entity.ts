import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns';

@Entity({ name: 'stored_file' })
@Check('stored_file_is_not_empty', 'byte_size > 0')
@Index('stored_file_by_content', ['sha256'])
export class StoredFileEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'stored_file_pk' }) id!: string;
  @Column({ type: 'text' }) sha256!: string;
  @Column({ type: 'text', name: 'media_type' }) mediaType!: string;
  @Column({ type: 'integer', name: 'byte_size' }) byteSize!: number;
  @Column({ type: 'text', name: 'original_name' }) originalName!: string;
  @Column({ type: 'uuid', name: 'uploaded_by', nullable: true }) uploadedBy!: string | null;
  @InstantColumn({ name: 'created_at' }) createdAt!: string;
  @Column({ type: 'uuid', name: 'secretariat_id', nullable: true }) secretariatId!: string | null;
}
