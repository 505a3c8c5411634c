package dev.rapport.content.upload;

import dev.rapport.content.store.ContentKey;

/** Bytes of an upload that the store keeps. */
record UploadPart(ContentKey key, long size) {}
