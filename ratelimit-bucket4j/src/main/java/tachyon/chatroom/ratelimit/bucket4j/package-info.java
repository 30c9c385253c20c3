/**
 * A rate limit that many processes share, over the distributed buckets of Bucket4j:
 * {@link tachyon.chatroom.ratelimit.bucket4j.Bucket4jRateLimit}.
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.ratelimit.bucket4j;

import org.jspecify.annotations.NullMarked;
