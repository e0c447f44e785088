/* The languages that a visitor of the patient screen may choose, to be ticked.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BC_TYPE_LANGUAGE_CHECKS (bc_language_checks_get_type ())
G_DECLARE_FINAL_TYPE (BcLanguageChecks, bc_language_checks, BC, LANGUAGE_CHECKS, GtkWidget)

G_END_DECLS
