/**
 * The files of an asset: uploaded once, never changed, served safely.
 *
 * <p>An upload arrives in staging, where it is measured, hashed and typed by its bytes ({@code UploadIntake}); then the
 * store keeps it; then, in one short transaction, it becomes a {@link dev.rapport.content.version.ContentVersion}
 * ({@code VersionRegistration}). What a failure leaves in between is bytes without a row, which {@code OrphanSweep}
 * removes; a row without bytes cannot come about.
 */
package dev.rapport.content.version;
