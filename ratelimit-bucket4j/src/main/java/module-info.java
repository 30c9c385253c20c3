/** A rate limit that many processes share, over the distributed buckets of Bucket4j. */
module tachyon.chatroom.ratelimit.bucket4j {
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive io.github.bucket4j.core;
    requires transitive tachyon.chatroom.decorator.resilience;

    exports tachyon.chatroom.ratelimit.bucket4j;
}
