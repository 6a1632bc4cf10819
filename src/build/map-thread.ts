/** A thread that draws maps. */
import { drawMapFiles } from './map-files.ts';
import { serveLots } from './serve-lots.ts';

serveLots(drawMapFiles);
