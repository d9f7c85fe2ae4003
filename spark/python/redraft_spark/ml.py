"""The corrector as a stage of a pipeline."""

import sys

from pyspark.ml.util import JavaMLReadable, JavaMLWritable
from pyspark.ml.wrapper import JavaTransformer

__all__ = ["RedraftTransformer"]

_JAVA_PACKAGE = "dev.redraft.spark"


class RedraftTransformer(JavaTransformer, JavaMLReadable, JavaMLWritable):
    """Adds the columns of `redraft_spark.correct` to those of column `inputCol`'s rows; options as there.

    All parameters are strings.
    """

    # PySpark finds the Java class of a Python class, and the other way round, by the name of its module.
    __module__ = _JAVA_PACKAGE

    def __init__(self, **options):
        super().__init__()
        self._java_obj = self._new_java_obj(_JAVA_PACKAGE + ".RedraftTransformer", self.uid)
        self._create_params_from_java()
        self.setParams(**options)

    def setParams(self, **options):
        """Sets parameters by name."""
        for name, value in options.items():
            self.getParam(name)
            self._set(**{name: str(value).lower() if isinstance(value, bool) else str(value)})
        return self


sys.modules.setdefault(_JAVA_PACKAGE, sys.modules[__name__])
