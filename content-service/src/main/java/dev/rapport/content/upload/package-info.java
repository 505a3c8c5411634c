/**
 * Files that arrive in parts, and go on where they were interrupted: the tus protocol 1.0 with creation, expiration and
 * termination.
 *
 * <p>A part is bytes in the store and a row in {@code UploadLedger}, from the moment its PATCH is answered; so any replica
 * can take the next one, and how much has arrived is known after any crash. The last part makes a version of all of them by
 * the same intake that whole files go through, in one transaction with the end of the upload. What nobody continues,
 * {@code UploadSweep} removes.
 */
package dev.rapport.content.upload;
