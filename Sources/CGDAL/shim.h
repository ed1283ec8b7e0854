#include <gdal.h>
#include <gdal_utils.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_http.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <signal.h>
#include <sys/prctl.h>

// CPLError takes a format and further values, which Swift cannot pass; the text is a value, never a format.
static inline void planner_report_failure(const char *text) { CPLError(CE_Failure, CPLE_AppDefined, "%s", text); }

// The file systems that are closed are replaced in a list of the library, which forgets the ones before: some two kilobytes once in a
// process, not a leak that grows. The leak sanitizer, where it is linked, does not count what is made between these two.
extern void __lsan_disable(void) __attribute__((weak));
extern void __lsan_enable(void) __attribute__((weak));
static inline void planner_begin_kept_for_ever(void) {
    if (__lsan_disable) __lsan_disable();
}
static inline void planner_end_kept_for_ever(void) {
    if (__lsan_enable) __lsan_enable();
}

// prctl takes any number of values, which Swift cannot pass: the process ends when the one that started it does.
static inline void planner_end_with_parent(void) { prctl(PR_SET_PDEATHSIG, SIGKILL); }
