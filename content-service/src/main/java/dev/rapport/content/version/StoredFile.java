package dev.rapport.content.version;

import dev.rapport.content.store.ContentKey;

/**
 * What has to be known of a version to give its bytes out.
 *
 * @param checksum SHA-256 in hexadecimal digits
 * @param contentType what the bytes are by themselves
 * @param size in bytes
 * @param name as a {@link FileName} has made it harmless
 */
public record StoredFile(ContentKey key, String checksum, String contentType, long size, String name) {}
