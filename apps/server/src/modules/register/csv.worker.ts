/** A thread that takes one CSV file apart. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CsvFile, readCsv } from './read-csv.js';

parentPort?.postMessage(readCsv(workerData as CsvFile<string>));
