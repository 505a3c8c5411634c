package dev.rapport.content.link;

/** What became of somebody's following a link. */
enum Click {
    /** A view by a person, which is recorded unless it has been on that day. */
    VIEW,
    /** A program: a search engine, a preview in a chat, a scanner of mail. */
    ROBOT,
    /** A browser that fetches in advance, or into something else than a page. */
    PREFETCH,
    /** A piece of the file other than its beginning, or its headers only. */
    PART,
    /** Somebody who asks not to be tracked. */
    DO_NOT_TRACK,
    /** Somebody in the company's own networks. */
    OWN,
    /** A link that is over. */
    OVER,
    /** A link that is none. */
    UNKNOWN,
    /** One guess too many. */
    REFUSED,
    /** The database did not answer, and nothing was remembered. */
    UNANSWERED,
    /** A view for which there was no room, or that could not be written. */
    LOST
}
