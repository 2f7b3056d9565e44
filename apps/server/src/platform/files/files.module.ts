/** Wires files to their store. */
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/index.js';
import { FileStore } from './file-store.js';
import { FileRow } from './file.entity.js';
import { FilesPersonalData } from './files-personal-data.js';
import { Files } from './files.js';
import { FolderStore } from './folder-store.js';
import { ObjectStore } from './object-store.js';
import { FileText, FileTexts } from './text/index.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([FileRow, FileText])],
  providers: [
    Files,
    FilesPersonalData,
    FileTexts,
    {
      provide: FileStore,
      inject: [Config],
      useFactory: ({ filesFolder, objectStore }: Config) =>
        objectStore === null ? new FolderStore(filesFolder) : new ObjectStore(objectStore),
    },
  ],
  exports: [Files, FileTexts],
})
export class FilesModule {}
