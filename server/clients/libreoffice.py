"""Has LibreOffice proofread a paragraph with its own client of LanguageTool; for the system's Python.

    /usr/bin/python3 libreoffice.py http://127.0.0.1:8081/v2 TEXT FOLDER

Starts an office without a screen and with a profile in FOLDER whose LanguageTool setting is the
address; writes the paragraph into a document; asks the checker that the setting turns on; prints one
line of JSON.
"""

import json
import os
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import Locale

CHECKER = "org.openoffice.lingu.LanguageToolGrammarChecker"
PIPE = f"redraft{os.getpid()}"
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"><prop oor:name="BaseURL" oor:op="fuse">
<value>{address}</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"><prop oor:name="IsEnabled" oor:op="fuse">
<value>true</value></prop></item>
</oor:items>
"""


def connect(context):
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    end = time.monotonic() + 90
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > end:
                raise
            time.sleep(0.3)


def units(text, start, length):
    """Offsets of UNO's strings count UTF-16 units."""
    return text.encode("utf-16le")[2 * start : 2 * (start + length)].decode("utf-16le")


def main(address, text, folder):
    profile = pathlib.Path(folder, "office")
    (profile / "user").mkdir(parents=True)
    settings = SETTINGS.format(address=address)
    (profile / "user" / "registrymodifications.xcu").write_text(settings, encoding="utf-8")
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", f"--accept=pipe,name={PIPE};urp", f"-env:UserInstallation={profile.as_uri()}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        context = connect(uno.getComponentContext())
        services = context.ServiceManager
        desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        hidden = PropertyValue(Name="Hidden", Value=True)
        document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (hidden,))
        document.Text.String = text
        paragraph = document.Text.createEnumeration().nextElement().String
        locale = Locale("en", "US", "")
        # The implementation behind the setting, which Writer finds among the proofreaders.
        checker = services.createInstanceWithContext(CHECKER, context)
        locales = [f"{each.Language}-{each.Country}" for each in checker.getLocales()]
        if "en-US" not in locales:
            raise SystemExit(f"{CHECKER} knows only {locales}")
        mistakes, start = [], 0
        while start < len(paragraph.encode("utf-16le")) // 2:
            result = checker.doProofreading("1", paragraph, locale, start, start, ())
            mistakes += [units(paragraph, each.nErrorStart, each.nErrorLength) for each in result.aErrors]
            if result.nStartOfNextSentencePosition <= start:
                break
            start = result.nStartOfNextSentencePosition
        document.close(True)
        node = PropertyValue(Name="nodepath", Value="/org.openoffice.Setup/Product")
        provider = services.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", context)
        product = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", (node,))
        print(json.dumps({"mistakes": mistakes, "version": product.ooSetupVersion, "checker": CHECKER}))
        try:
            desktop.terminate()
        except Exception:
            pass
    finally:
        office.terminate()
        office.wait(30)


if __name__ == "__main__":
    main(*sys.argv[1:])
