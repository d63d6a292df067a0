/* For tests under wine 8 only, never shipped: Qt links Windows' own icuuc.dll, which this wine does not have. Every function answers
   "nothing"; opening a converter fails with U_FILE_ACCESS_ERROR (4), and Qt then does without. */
#define ANSWERS_NOTHING(name) __declspec(dllexport) void *name(void) { return 0; }

__declspec(dllexport) void *ucnv_open(const char *name, int *error)
{
    (void)name;
    *error = 4;
    return 0;
}

ANSWERS_NOTHING(ucnv_close)
ANSWERS_NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
ANSWERS_NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
ANSWERS_NOTHING(ucnv_reset)
ANSWERS_NOTHING(ucnv_getMaxCharSize)
ANSWERS_NOTHING(ucnv_getName)
ANSWERS_NOTHING(ucnv_getToUCallBack)
ANSWERS_NOTHING(ucnv_getFromUCallBack)
ANSWERS_NOTHING(ucnv_setToUCallBack)
ANSWERS_NOTHING(ucnv_setFromUCallBack)
ANSWERS_NOTHING(ucnv_cbToUWriteUChars)
ANSWERS_NOTHING(ucnv_toUnicode)
ANSWERS_NOTHING(ucnv_cbFromUWriteUChars)
ANSWERS_NOTHING(ucnv_toUCountPending)
ANSWERS_NOTHING(ucnv_fromUCountPending)
ANSWERS_NOTHING(ucnv_fromUnicode)
ANSWERS_NOTHING(ucnv_getStandardName)
ANSWERS_NOTHING(ucnv_getAvailableName)
ANSWERS_NOTHING(ucnv_countAvailable)
