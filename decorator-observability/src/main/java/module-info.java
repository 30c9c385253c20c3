/** Metrics, traces and redacted log lines of the calls through any gateway. */
module tachyon.chatroom.decorator.observability {
    requires org.slf4j;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive micrometer.commons;
    requires transitive micrometer.observation;
    requires transitive tachyon.chatroom.port;

    exports tachyon.chatroom.decorator.observability;
}
