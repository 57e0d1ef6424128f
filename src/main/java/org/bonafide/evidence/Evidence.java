package org.bonafide.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody gave.
 *
 * @param mediaType as detected from the content
 * @param size in bytes
 * @param sha256 of the content, as hexadecimal digits
 */
public record Evidence(
        UUID id, String name, String mediaType, long size, String sha256, String uploadedBy, Instant uploadedAt) {}
