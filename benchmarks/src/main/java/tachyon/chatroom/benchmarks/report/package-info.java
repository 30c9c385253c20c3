/** The stored results of the benchmarks, and the tables and plots generated from them. */
@NullMarked
package tachyon.chatroom.benchmarks.report;

import org.jspecify.annotations.NullMarked;
