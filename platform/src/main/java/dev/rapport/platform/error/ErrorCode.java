package dev.rapport.platform.error;

/**
 * The closed catalogue of everything Rapport refuses: the code a client switches on, its HTTP status and what it means.
 *
 * <p>Salesforce's code is used wherever it has one, so that existing clients react as they always did. {@code
 * docs/errors.md} is generated from this enum.
 */
public enum ErrorCode {
    // The request itself
    JSON_PARSER_ERROR(
            400, "The body is not the JSON that this call takes; the message names line, column or property."),
    MALFORMED_ID(400, "An id is not 15 or 18 letters and digits, has a wrong check suffix, or is of another object."),
    MALFORMED_QUERY(400, "The SOQL text does not parse or uses what is not supported; the message points at it."),
    MALFORMED_SEARCH(400, "The SOSL text, or what it wants found, does not parse; the message says where."),
    INVALID_QUERY_LOCATOR(400, "A next-page position was altered, or belongs to another query."),
    INVALID_TYPE(400, "There is no object of this name."),
    INVALID_FIELD(400, "There is no such field on this object; the message offers the nearest name."),
    INVALID_QUERY_FILTER_OPERATOR(400, "The operator cannot be applied to this field or value."),
    INVALID_PARAMETER(400, "A query or path parameter, or a property of the body, has a value that is not allowed."),
    MISSING_ARGUMENT(400, "Something the call cannot do without was not given, such as the id of a record to change."),
    EXCEEDED_ID_LIMIT(400, "More ids or records than one call may carry."),
    INVALID_REPLICATION_DATE(400, "A window of changes is empty, or begins further back than changes are told."),
    LIMIT_EXCEEDED(400, "The request is larger than a documented limit."),
    INVALIDJOB(400, "A bulk job cannot be what the body says; the message names the property."),
    FEATURENOTENABLED(400, "A bulk job's query uses what has no place in a table; the message points at it."),
    INVALIDJOBSTATE(400, "A bulk job's state does not allow this; the message names the state."),
    INVALIDBATCH(400, "A row, or the whole file, of a bulk job is not CSV that fits its header."),

    // A field's value
    REQUIRED_FIELD_MISSING(400, "A required field has no value."),
    STRING_TOO_LONG(400, "A text is longer than its field allows."),
    NUMBER_OUTSIDE_VALID_RANGE(400, "A number has too many digits, or lies outside what the field allows."),
    INVALID_EMAIL_ADDRESS(400, "The value is not an e-mail address."),
    INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST(400, "The value is not one of the field's picklist values."),
    INVALID_TYPE_ON_FIELD_IN_RECORD(400, "The value's type is not the field's type."),
    INVALID_FIELD_FOR_INSERT_UPDATE(400, "The field is read-only in this call."),
    FIELD_INTEGRITY_EXCEPTION(400, "The value contradicts another value or record."),
    FIELD_CUSTOM_VALIDATION_EXCEPTION(400, "A rule of the business is broken; the message says which."),
    INVALID_CROSS_REFERENCE_KEY(400, "A reference points at no record, or at one of another object."),
    DUPLICATE_VALUE(400, "A value that must be unique is taken; the message names the record that has it."),
    DUPLICATES_DETECTED(
            400,
            "A duplicate rule found records like this one; Sforce-Duplicate-Rule-Header: allowSave=true saves it."),
    ALL_OR_NONE_OPERATION_ROLLED_BACK(
            400,
            "Nothing is wrong with this record; another of the same call was refused, and all were to be saved or"
                    + " none."),
    ALL_OR_NONE_SPANS_SERVICES(
            400,
            "All or none was asked for records of several services, which share no transaction; nothing was written."),
    PROCESSING_HALTED(400, "The subrequest was not run, or was undone, because another one failed."),
    CANNOT_UPDATE_CONVERTED_LEAD(400, "The lead was converted: it lives on as a contact, and is not changed any more."),
    INVALID_STATUS(400, "The status that a lead is to have after its conversion does not say that it was converted."),
    DELETE_FAILED(400, "Other records still depend on this one."),
    UNDELETE_FAILED(400, "The record is not in the bin."),

    // Who asks
    INVALID_SESSION_ID(401, "No token, or one that is expired, revoked, altered or not for this installation."),
    INSUFFICIENT_ACCESS(403, "The caller's roles do not allow this."),
    INSUFFICIENT_ACCESS_OR_READONLY(403, "The caller's roles do not allow this change."),
    REQUEST_LIMIT_EXCEEDED(403, "The organisation's calls for this period are used up."),
    ONE_OFF_NOT_ALLOWED(403, "Marketing makes things for markets and segments, not for one account."),
    WRONG_VOICE(403, "A claim of this type is answered by somebody else; the message says by whom."),

    // The state of things
    NOT_FOUND(404, "No such resource, or not in the caller's organisation."),
    ENTITY_IS_DELETED(404, "The record was deleted."),
    METHOD_NOT_ALLOWED(405, "The resource exists, but not for this HTTP method."),
    NOT_ACCEPTABLE(406, "None of the media types asked for can be served."),
    API_VERSION_MISMATCH(409, "A bulk query's results are asked for in another API version than the job was."),
    ILLEGAL_TRANSITION(409, "The record's state does not allow this; the message names the legal moves."),
    CRITERIA_NOT_MET(409, "A stage asks for what the record does not have; the message says which criteria."),
    GATE_CLOSED(409, "A campaign gate stands in the way; the message says which and how to open it."),
    PERSON_ERASED(409, "The person was erased: nothing about them is written, brought back or taken over any more."),
    UNABLE_TO_LOCK_ROW(409, "Others kept changing the record; nothing was written, try again."),
    IDEMPOTENCY_KEY_IN_USE(409, "The first call with this Idempotency-Key is still running."),
    UPLOAD_OFFSET_MISMATCH(409, "A part of an upload does not begin where the upload ends; HEAD says where that is."),
    GONE(410, "The API version is retired; the message says which are served."),
    BATCH_PROCESSING_HALTED(412, "The subrequest was not run: an earlier one of the batch failed."),
    PRECONDITION_FAILED(412, "The record has changed since the version named in If-Match or If-Unmodified-Since."),
    REQUEST_TOO_LARGE(413, "The body is larger than this call takes."),
    URI_TOO_LONG(414, "The address is longer than 64 kB."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's Content-Type is not one that this call takes."),
    RANGE_NOT_SATISFIABLE(416, "The range asked for lies outside the content."),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used before for another request."),
    UPLOAD_LOCKED(423, "Another part of this upload is arriving; nothing was taken, try again after it."),
    TOO_MANY_REQUESTS(429, "Too many calls in a short time; Retry-After says when to go on."),

    // Our side
    UNKNOWN_EXCEPTION(500, "A fault of ours; the message carries the id under which it was logged."),
    NOT_IMPLEMENTED(501, "Part of the documented surface that this installation does not serve."),
    STORAGE_LIMIT_EXCEEDED(507, "The store for content is full; nothing was kept."),
    SERVER_UNAVAILABLE(503, "A part that is needed for this call is down; Retry-After says when to try again."),
    QUERY_TIMEOUT(400, "The query ran longer than its time limit.");

    private final int status;
    private final String meaning;

    ErrorCode(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    /** HTTP status code of an answer that carries this error alone. */
    public int status() {
        return status;
    }

    /** One sentence for the documentation: when this code is given. */
    public String meaning() {
        return meaning;
    }
}
