// Only the reentrant (_r) calls exist in Swift: every call names its context.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

// Swift cannot pass a variadic C handler; this one takes GEOS's finished message.
typedef void (*cgeos_message_handler)(const char *message, void *userdata);
static inline void cgeos_record_errors(GEOSContextHandle_t context, cgeos_message_handler handler, void *userdata) {
    GEOSContext_setErrorMessageHandler_r(context, handler, userdata);
}
