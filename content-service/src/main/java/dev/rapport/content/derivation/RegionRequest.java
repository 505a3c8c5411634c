package dev.rapport.content.derivation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an account gets instead of a region's text. */
@Schema(name = "DerivedRegionRequest", description = "What an account gets instead of a region's text")
record RegionRequest(@Schema(required = true) @Nullable String content) {}
