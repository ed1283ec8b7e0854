#include <Cbc_C_Interface.h>
#include <Clp_C_Interface.h>
