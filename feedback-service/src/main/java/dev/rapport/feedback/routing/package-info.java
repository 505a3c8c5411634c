/**
 * Who answers what nobody was named for: {@link dev.rapport.feedback.routing.RoutingRule}s in order, the first that is true
 * of the feedback and finds somebody decides.
 */
package dev.rapport.feedback.routing;
