/** Safe retries within one overall timeout, circuit breaker, rate limiter and bulkhead around any gateway. */
module tachyon.chatroom.decorator.resilience {
    requires io.github.resilience4j.core;
    requires io.github.resilience4j.retry;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive io.github.resilience4j.bulkhead;
    requires transitive io.github.resilience4j.circuitbreaker;
    requires transitive io.github.resilience4j.ratelimiter;
    requires transitive tachyon.chatroom.port;

    exports tachyon.chatroom.decorator.resilience;
}
