/** The door of readership: choosing who may read an item or a paper. */
export { classChoices } from './class-choices.js';
export { NamedPersons } from './named-persons.js';
