/**
 * The record plane: every object of a service, reachable in Salesforce's REST shape.
 *
 * <p>An entity says what it is ({@link dev.rapport.platform.record.RecordType}, {@link
 * dev.rapport.platform.record.RecordField}); {@link dev.rapport.platform.record.RecordTypes} derives the schema from it
 * at start-up and refuses to start if anything contradicts the database. Writes go through {@link
 * dev.rapport.platform.record.RecordWriter} to the entity and its {@link dev.rapport.platform.record.RecordRules};
 * reads go through {@link dev.rapport.platform.record.RecordReader} straight from rows to JSON. {@link
 * dev.rapport.platform.record.RecordStamps} stamps every change and appends its {@code RecordChanged}, whichever door it
 * came through.
 */
package dev.rapport.platform.record;
